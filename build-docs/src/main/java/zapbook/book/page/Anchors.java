package zapbook.book.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Gives headings, figures, tables and listings a link to themselves, so that
 * a reader can point somebody to them.
 */
final class Anchors {

    private static final String BLOCKS =
            "figure, .listingblock, .imageblock, table.tableblock[id]";

    private final Map<String, Integer> runs = new HashMap<>();

    private Anchors() {
    }

    /** Adds the links to a page whose headings have their ids. */
    static void add(Element body, String pageId) {
        Anchors anchors = new Anchors();
        body.select("h3[id], h4[id], h5[id]").forEach(Anchors::heading);
        anchors.blocks(body, pageId);
    }

    /** Beside the heading and not in it, or it would be read as a part. */
    private static void heading(Element h) {
        h.wrap("<div class=\"heading\"></div>");
        h.after(link(h.id(), h.text()));
    }

    private void blocks(Element body, String pageId) {
        String section = pageId;
        for (Element e : body.getAllElements()) {
            if (e.normalName().equals("h3") && !e.id().isEmpty()) {
                section = e.id();
            }
            if (e.is(BLOCKS)) {
                if (e.id().isEmpty() && e.hasClass("jshell")) {
                    int n = runs.merge(section, 1, Integer::sum);
                    e.id(section + "-run-" + n);
                }
                block(e);
            }
        }
    }

    private static void block(Element e) {
        if (e.id().isEmpty()) {
            return;
        }
        Element title = e.selectFirst("figcaption, .title, caption");
        String name = title != null ? title.text()
                : e.hasClass("jshell") ? "this transcript" : "this listing";
        // a caption that stands first must stay the first in its figure
        Element place = e.normalName().equals("table")
                ? e.selectFirst("caption")
                : title != null && title == e.firstElementChild()
                && title.normalName().equals("figcaption") ? title : e;
        if (place != null) {
            place.prepend(link(e.id(), name));
        }
    }

    private static String link(String id, String name) {
        return "<a class=\"anchor\" href=\"#" + id + "\" aria-label=\"Link to "
                + Entities.escape(name) + "\"></a>";
    }
}
