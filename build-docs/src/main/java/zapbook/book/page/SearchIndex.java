package zapbook.book.page;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Everything that can be found, heading by heading. It is a script and not
 * data, because a page from the file system may load no data.
 */
final class SearchIndex {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().create();
    private static final String UNREAD =
            "svg, script, style, button, .anchor, .conum, .prompt, "
                    + "sup.footnote, sup.footnoteref";
    private static final String APART = "br, .entry, li, td, th";

    private final List<Entry> entries = new ArrayList<>();

    /** A heading with the text up to the next; {@code href} leads to it. */
    private record Entry(String href, String page, String heading,
                         String text) {
    }

    /** Adds a page with its headings raised and its links led. */
    void add(Page page, String title, Element body) {
        Reading reading = new Reading(page, title);
        for (Node child : body.childNodes()) {
            child.traverse(reading);
        }
        for (int n = 1; n <= page.footnotes().size(); n++) {
            reading.note(page, n);
        }
        reading.close();
    }

    /** The script. */
    String script() {
        return "window.zapbookSearch = " + GSON.toJson(entries)
                .replace("</", "<\\/") + ";\n";
    }

    /** Reads a page and cuts it at its headings. */
    private final class Reading implements NodeVisitor {
        private final String file;
        private final String page;
        private String href;
        private String heading;
        private StringBuilder text = new StringBuilder();

        Reading(Page page, String title) {
            this.file = page.file();
            this.page = title;
            this.href = file;
            this.heading = title;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (!unread(words)) {
                    text.append(words.getWholeText());
                }
            } else if (node instanceof Element e) {
                if (e.normalName().matches("h[23]") && !e.id().isEmpty()) {
                    cut(file + "#" + e.id(), e.text());
                }
                apart(e);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element e) {
                apart(e);
            }
        }

        private void apart(Element e) {
            if (e.isBlock() || e.is(APART)) {
                text.append(' ');
            }
        }

        void note(Page page, int n) {
            cut(file + "#" + page.note(n), "Note " + n);
            text.append(Jsoup.parseBodyFragment(
                    page.footnotes().get(n - 1).html()).text());
        }

        void cut(String next, String words) {
            close();
            href = next;
            heading = words;
            text = new StringBuilder();
        }

        void close() {
            String all = text.toString().replaceAll("\\s+", " ").strip();
            if (!all.isEmpty()) {
                entries.add(new Entry(href, page, heading, all));
            }
        }

        private boolean unread(TextNode words) {
            Element e = words.parent();
            return e != null && (e.closest(UNREAD) != null
                    || e.closest("h2[id], h3[id]") != null);
        }
    }
}
