package zapbook.book.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a reader has solved, and what his own classes did, as scripts beside
 * the pages. A page may load no data from the file system, and a script that
 * is not there would be an error, so the book comes with two that say
 * nothing.
 */
public final class Progress {

    /** The name of the script that knows what is solved. */
    public static final String FILE = "progress.js";
    /** The name of the one that knows runs of the reader's classes. */
    public static final String MINE = "mine.js";
    /** The script of a reader who has not begun. */
    static final String NONE = "window.zapbookProgress = {solved: []};\n";
    static final String NO_RUNS = "window.zapbookMine = {runs: []};\n";

    private Progress() {
    }

    /**
     * Takes what the old book knows about its reader to the new one.
     *
     * @throws IOException if the file cannot be copied
     */
    public static void keep(Path oldBook, Path newBook) throws IOException {
        for (String name : List.of(FILE, MINE)) {
            Path known = oldBook.resolve(name);
            if (Files.isRegularFile(known)) {
                Files.copy(known, newBook.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
