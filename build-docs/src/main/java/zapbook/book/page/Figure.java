package zapbook.book.page;

import zapbook.draw.Picture;
import zapbook.draw.Svg;

/** A picture as a {@code <figure>} that a screen reader can read. */
public final class Figure {

    private Figure() {
    }

    /**
     * The element.
     *
     * @param picture what to show
     * @param id      the figure's id, unique in the book
     * @param caption the caption as HTML; empty for none
     * @param n       a number, unique in the book
     */
    public static String html(Picture picture, String id, String caption,
                              int n) {
        String alt = picture.alt().strip();
        int stop = alt.indexOf(". ");
        String title = stop < 0 ? alt : alt.substring(0, stop + 1);
        String rest = stop < 0 ? "" : alt.substring(stop + 2);
        String head = "<title id=\"picture-" + n + "-title\">"
                + Svg.escape(title) + "</title>"
                + "<desc id=\"picture-" + n + "-text\">"
                + Svg.escape(rest) + "</desc>";
        String named = " role=\"img\" aria-labelledby=\"picture-" + n
                + "-title picture-" + n + "-text\">";
        String svg = picture.svg().strip();
        int open = svg.indexOf('>');
        return "<figure" + (id == null ? "" : " id=\"" + id + "\"")
                + " class=\"picture\"><div class=\"drawing\" tabindex=\"0\" "
                + "role=\"group\" aria-label=\"drawing\">"
                + svg.substring(0, open) + named + head
                + svg.substring(open + 1) + "</div>"
                + caption(caption, picture.note())
                + "</figure>";
    }

    /** Caption and note; either may be missing. */
    static String caption(String caption, String note) {
        String told = note.isEmpty() ? "" : "<span class=\"see\">"
                + Svg.escape(note) + "</span>";
        String both = caption + (caption.isEmpty() || told.isEmpty()
                ? "" : " ") + told;
        return both.isEmpty() ? "" : "<figcaption>" + both + "</figcaption>";
    }
}
