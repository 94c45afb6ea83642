package zapbook.book.run;

/** A block with role {@code jshell} that no JShell could have printed. */
public final class MalformedTranscript extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int at;

    /** A fault at the line with index {@code at} of the block, from 0. */
    MalformedTranscript(int at, String message) {
        super(message);
        this.at = at;
    }

    /** Index of the line in its block, from 0. */
    public int at() {
        return at;
    }
}
