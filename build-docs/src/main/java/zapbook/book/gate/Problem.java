package zapbook.book.gate;

import java.nio.file.Path;

/**
 * One reason why the book must not appear.
 *
 * @param file the source as a reader would open it, for example
 *             {@code chapters/00-prologue.adoc}; empty if not known
 * @param line the line in that file, counted from 1; 0 if not known
 * @param text what is wrong, in one sentence
 */
public record Problem(String file, int line, String text) {

    /** A problem of the book as a whole. */
    public static Problem anywhere(String text) {
        return new Problem("", 0, text);
    }

    /** A problem at a line of a file; the path is printed with slashes. */
    public static Problem at(Path file, int line, String text) {
        return new Problem(file.toString().replace('\\', '/'), line, text);
    }

    /** {@code file:line: text}, with the parts that are known. */
    @Override
    public String toString() {
        if (file.isEmpty()) {
            return text;
        }
        return file + (line > 0 ? ":" + line : "") + ": " + text;
    }
}
