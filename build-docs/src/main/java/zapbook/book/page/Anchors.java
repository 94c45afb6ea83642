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
            "figure, .listingblock, .imageblock, "
                    + "table.tableblock[id]:has(caption)";

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
        for (Element e : body.select("h3[id], " + BLOCKS)) {
            if (e.normalName().equals("h3")) {
                section = e.id();
                continue;
            }
            if (e.id().isEmpty() && e.hasClass("jshell")) {
                int n = runs.merge(section, 1, Integer::sum);
                e.id(section + "-run-" + n);
            }
            block(e);
        }
    }

    private static void block(Element e) {
        if (e.id().isEmpty()) {
            return;
        }
        Element title = e.selectFirst("figcaption, .title, caption");
        String name = title != null ? title.text()
                : e.hasClass("jshell") ? "this transcript" : "this listing";
        if (e.normalName().equals("table")) {
            // its frame would cut off what stands in the margin
            title.append(link(e.id(), name));
        } else if (e.normalName().equals("figure") && title != null) {
            // beside the caption nothing may stand before it
            title.prepend(link(e.id(), name));
        } else {
            e.prepend(link(e.id(), name));
        }
    }

    private static String link(String id, String name) {
        return "<a class=\"anchor\" href=\"#" + id + "\" aria-label=\"Link to "
                + Entities.escape(name) + "\"></a>";
    }
}
