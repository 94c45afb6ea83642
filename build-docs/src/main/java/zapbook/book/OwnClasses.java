package zapbook.book;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where this module's own classes are: drawers are among them. */
final class OwnClasses {

    private OwnClasses() {
    }

    static Path place() {
        try {
            return Path.of(OwnClasses.class.getProtectionDomain()
                    .getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
