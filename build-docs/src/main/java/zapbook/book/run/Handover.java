package zapbook.book.run;

/**
 * Where a snippet leaves an object for the book. Snippets run in the book's
 * own JVM, so the object itself passes through, not only its text. Each
 * chapter runs in a thread of its own, and its snippets in threads that
 * inherit from it.
 */
public final class Handover {

    private static final InheritableThreadLocal<Object[]> PLACE =
            new InheritableThreadLocal<>();

    private Handover() {
    }

    /** Called by a snippet. */
    public static void put(Object value) {
        PLACE.get()[0] = value;
    }

    /** Makes a place for what the next snippet leaves. */
    static Object[] open() {
        Object[] place = new Object[1];
        PLACE.set(place);
        return place;
    }
}
