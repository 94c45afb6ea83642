package zapbook.draw;

/** A figure of the book. */
public interface Picture {

    /**
     * One {@code <svg>} element with a {@code viewBox}, without a title: the
     * book adds title and description from {@link #alt()}. Ids inside it must
     * be unique in a page, so a drawer does best without any.
     */
    String svg();

    /**
     * The same for somebody who does not see it: what is drawn, and the values
     * that matter. The first sentence is the title.
     */
    String alt();

    /**
     * A sentence about what to see, for everybody: it stands below the
     * caption.
     *
     * @return plain text; empty if the caption says all
     */
    default String note() {
        return "";
    }
}
