package zapbook.book.run;

/** An expression in the prose, or a picture's, that gave no value. */
public final class FailedExpression extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailedExpression(String message) {
        super(message);
    }
}
