package zapbook.book.run;

import java.util.function.Predicate;
import jdk.jshell.Snippet;

/**
 * Gives snippets the numbers that the {@code jshell} tool gives them, so that
 * {@code $3} in the book is {@code $3} for the reader. Startup imports and
 * rejected snippets have numbers of their own, and so has what the book asks
 * between the transcripts.
 */
final class Numbering {

    private int startup = 1;
    private int shown = 1;
    private int rejected = 1;
    private int asked = 1;
    private boolean starting = true;
    private boolean asking;

    void started() {
        starting = false;
    }

    void asking(boolean on) {
        asking = on;
    }

    String id(Snippet snippet, Predicate<Snippet> active) {
        if (starting) {
            return "s" + startup++;
        }
        if (asking) {
            return "book" + asked++;
        }
        return active.test(snippet) ? "" + shown++ : "e" + rejected++;
    }

    String nextVariable() {
        return asking ? "$book" + asked : "$" + shown;
    }
}
