package zapbook.book.page;

import org.jsoup.nodes.Element;
import zapbook.replay.Replay;
import zapbook.replay.page.ReplayHtml;

/**
 * A replay as a {@code <figure>} with its data and its steps as a table. The
 * player itself is one script and one style sheet for all pages.
 */
public final class Player {

    static final String STYLE = "replay.css";
    static final String SCRIPT = "replay.js";

    private Player() {
    }

    /**
     * The element.
     *
     * @param replay  what to show
     * @param id      the figure's id, unique in the book; null for none
     * @param caption the caption as HTML; empty for none
     */
    public static String html(Replay replay, String id, String caption) {
        return "<figure" + (id == null ? "" : " id=\"" + id + "\"")
                + " class=\"replay\">" + ReplayHtml.element(replay, null, false)
                + (caption.isEmpty() ? ""
                        : "<figcaption>" + caption + "</figcaption>")
                + "</figure>";
    }

    /** What the head of a page needs beside what all pages have. */
    static String head(Element body) {
        return body.select(".zb-replay").isEmpty() ? ""
                : "<link rel=\"stylesheet\" href=\"" + STYLE + "\">\n"
                + "<script src=\"" + SCRIPT + "\" defer></script>\n";
    }
}
