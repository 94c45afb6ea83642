package zapbook.lab.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Class files as TeaVM can read them. It looks into those of the JDK to see
 * whether a type is one of JavaScript's, and refuses a version newer than it
 * knows. What it wants there has stood in the same place in all versions.
 */
final class ReadableClasses extends ClassLoader {

    /** That of Java 17, for which this kit is compiled. */
    private static final int NEWEST = 61;

    ReadableClasses(ClassLoader parent) {
        super(parent);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        InputStream given = super.getResourceAsStream(name);
        if (given == null || !name.endsWith(".class")) {
            return given;
        }
        try (given) {
            byte[] file = given.readAllBytes();
            int major = (file[6] & 0xff) << 8 | file[7] & 0xff;
            if (major > NEWEST) {
                file[6] = 0;
                file[7] = NEWEST;
            }
            return new ByteArrayInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
