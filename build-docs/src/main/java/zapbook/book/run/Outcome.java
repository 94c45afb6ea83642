package zapbook.book.run;

import java.util.List;

/**
 * What came of one {@link Ask}: text only, so that it can be kept.
 *
 * @param fault   why it cannot stand in a book; empty if it can
 * @param printed the lines that JShell prints, or the one text of a value
 * @param exhibit what a block shows, else null
 */
public record Outcome(String fault, List<String> printed, Exhibit exhibit) {

    /** It cannot stand in a book. */
    public static Outcome failed(String why) {
        return new Outcome(why, List.of(), null);
    }

    /** Lines, and perhaps why they cannot stand in a book. */
    public static Outcome of(Reply reply) {
        return new Outcome(reply.fault(), reply.printed(), null);
    }

    /** The text of a value. */
    public static Outcome text(String text) {
        return new Outcome("", List.of(text), null);
    }

    /** What a block shows. */
    public static Outcome shown(Exhibit exhibit) {
        return new Outcome("", List.of(), exhibit);
    }

    /** Whether it can stand in a book. */
    public boolean sound() {
        return fault.isEmpty();
    }
}
