package zapbook.book.page;

import zapbook.book.answer.Drawn;
import zapbook.book.run.Exhibit;
import zapbook.draw.Figure;
import zapbook.draw.Svg;

/** What a block shows as a {@code <figure>}. */
public final class ExhibitHtml {

    private ExhibitHtml() {
    }

    /**
     * The element.
     *
     * @param exhibit what to show
     * @param kind    by which kind of block
     * @param id      the figure's id, unique in the book; null for none
     * @param caption the caption as HTML; empty for none
     * @param n       a number, unique among blocks of this kind
     */
    public static String of(Exhibit exhibit, Drawn kind, String id,
                            String caption, int n) {
        if (kind == Drawn.QUESTIONS) {
            return exhibit.html();
        }
        String told = caption(caption, exhibit.note());
        String open = "<figure" + (id == null ? "" : " id=\"" + id + "\"")
                + " class=\"";
        return switch (kind) {
            case PICTURE -> open + "picture\">"
                    + Figure.drawing(exhibit.svg(), exhibit.alt(), n) + told;
            case TABLE -> open + "measured\">" + told + "<div class=\"wide\" "
                    + "tabindex=\"0\" role=\"group\" aria-label=\"table\">"
                    + exhibit.html() + "</div><p class=\"run\">"
                    + Svg.escape(exhibit.run()) + "</p>";
            case REPLAY -> open + "replay\">" + exhibit.html() + told;
            case LAB -> open + "lab\">" + told + exhibit.html();
            case CHOICE -> open + "labs\">" + told + exhibit.html();
            case GRAPH -> open + "bench\">" + told + exhibit.html();
            case QUESTIONS -> throw new AssertionError("shown above");
        } + "</figure>";
    }

    /** Caption and note; either may be missing. */
    private static String caption(String caption, String note) {
        String told = note.isEmpty() ? "" : "<span class=\"see\">"
                + Svg.escape(note) + "</span>";
        String both = caption + (caption.isEmpty() || told.isEmpty()
                ? "" : " ") + told;
        return both.isEmpty() ? "" : "<figcaption>" + both + "</figcaption>";
    }
}
