package zapbook.book.run;

/**
 * Where a snippet leaves an object for the book. Snippets run in the book's
 * own JVM, so the object itself passes through, not only its text.
 */
public final class Handover {

    private static Object held;

    private Handover() {
    }

    /** Called by a snippet. */
    public static synchronized void put(Object value) {
        held = value;
    }

    /** Takes what the last snippet left, and forgets it. */
    static synchronized Object take() {
        Object value = held;
        held = null;
        return value;
    }
}
