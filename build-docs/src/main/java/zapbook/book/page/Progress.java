package zapbook.book.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a reader has solved, as a script beside the pages. A page may load no
 * data from the file system, and a script that is not there would be an
 * error, so the book comes with one that says nothing.
 */
public final class Progress {

    /** The name of the script. */
    public static final String FILE = "progress.js";
    /** The script of a reader who has not begun. */
    static final String NONE = "window.zapbookProgress = {solved: []};\n";

    private Progress() {
    }

    /**
     * Takes what the old book knows about its reader to the new one.
     *
     * @throws IOException if the file cannot be copied
     */
    public static void keep(Path oldBook, Path newBook) throws IOException {
        Path known = oldBook.resolve(FILE);
        if (Files.isRegularFile(known)) {
            Files.copy(known, newBook.resolve(FILE),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
