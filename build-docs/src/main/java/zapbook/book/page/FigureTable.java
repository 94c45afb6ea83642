package zapbook.book.page;

import zapbook.draw.Svg;
import zapbook.draw.Table;

/** A table of measured values as a {@code <figure>}. */
public final class FigureTable {

    private FigureTable() {
    }

    /**
     * The element.
     *
     * @param table   what to show
     * @param id      the figure's id, unique in the book; may be null
     * @param caption the caption as HTML; empty for none
     */
    public static String html(Table table, String id, String caption) {
        return "<figure" + (id == null ? "" : " id=\"" + id + "\"")
                + " class=\"measured\">"
                + Figure.caption(caption, table.note())
                + "<div class=\"wide\" tabindex=\"0\" role=\"group\""
                + " aria-label=\"table\">" + table.html() + "</div>"
                + "<p class=\"run\">" + Svg.escape(table.title()) + "</p>"
                + "</figure>";
    }
}
