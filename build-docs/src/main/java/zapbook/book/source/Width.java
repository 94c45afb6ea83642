package zapbook.book.source;

import java.util.List;

/** Keeps lines of code within a page. */
final class Width {

    /** The widest line of code, without the sign of a difference. */
    static final int COLUMNS = 76;

    private Width() {
    }

    /** Refuses a line that is wider. */
    static List<String> checked(List<String> lines, int columns) {
        for (String line : lines) {
            if (line.length() > columns) {
                throw new IllegalArgumentException("a line of "
                        + line.length() + " columns, expected at most "
                        + columns + ": " + line.strip());
            }
        }
        return lines;
    }
}
