package zapbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The inputs of each chapter as a script for plain {@code jshell}. */
final class Scripts {

    private Scripts() {
    }

    static void write(Path folder, Map<String, List<String>> scripts)
            throws IOException {
        Path aside = Folders.fresh(folder, ".new");
        for (var script : scripts.entrySet()) {
            Files.writeString(aside.resolve(script.getKey()),
                    String.join("\n", script.getValue()) + "\n");
        }
        Folders.replace(aside, folder);
    }
}
