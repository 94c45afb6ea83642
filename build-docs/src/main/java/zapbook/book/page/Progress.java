package zapbook.book.page;

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
}
