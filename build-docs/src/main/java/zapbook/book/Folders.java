package zapbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole folders: made aside, and moved into place when they are complete. */
final class Folders {

    private Folders() {
    }

    /** An empty folder beside the given one. */
    static Path fresh(Path folder, String ending) throws IOException {
        Path aside = folder.resolveSibling(folder.getFileName() + ending);
        delete(aside);
        return Files.createDirectories(aside);
    }

    /** Moves a folder to where another may be. */
    static void replace(Path aside, Path folder) throws IOException {
        Path old = folder.resolveSibling(folder.getFileName() + ".old");
        delete(old);
        if (Files.exists(folder)) {
            Files.move(folder, old);
        }
        Files.move(aside, folder);
        delete(old);
    }

    /** Copies a folder if it exists. */
    static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    /** Deletes a folder with all that is in it, if it exists. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
