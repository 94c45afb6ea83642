package zapbook.book.run;

import java.util.List;

/**
 * One thing that a chapter asks of its shell. What it will be told depends on
 * this, on what was asked before, and on the classes.
 *
 * @param kind  {@link #INPUT}, {@link #VALUE}, or the name of a block whose
 *              body is an expression
 * @param lines the input or the expression, line by line
 */
public record Ask(String kind, List<String> lines) {

    /** Something typed at the prompt. */
    public static final String INPUT = "input";
    /** An expression in the prose. */
    public static final String VALUE = "value";

    /** The lines as one text. */
    public String source() {
        return String.join("\n", lines);
    }
}
