package zapbook.book.page;

import org.jsoup.nodes.Element;

/**
 * The player of replays: one script and one style sheet for all pages that
 * have a replay, or questions that may bring one.
 */
final class Player {

    static final String STYLE = "replay.css";
    static final String SCRIPT = "replay.js";

    private Player() {
    }

    /** What the head of a page needs beside what all pages have. */
    static String head(Element body) {
        return body.select(".zb-replay, .question[data-chapter]").isEmpty() ? ""
                : "<link rel=\"stylesheet\" href=\"" + STYLE + "\">\n"
                + "<script src=\"" + SCRIPT + "\" defer></script>\n";
    }
}
