package zapbook.book.page;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Everything that can be found, heading by heading. It is a script and not
 * data, because a page from the file system may load no data.
 */
final class SearchIndex {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().create();
    private static final Set<String> UNREAD_NAMES =
            Set.of("svg", "script", "style", "button");
    private static final List<String> UNREAD_CLASSES =
            List.of("anchor", "conum", "prompt", "footnote", "footnoteref",
                    "zb-steps");
    private static final Set<String> APART = Set.of("br", "li", "td", "th");

    private final List<Entry> entries = new ArrayList<>();

    /** A heading with the text up to the next; {@code href} leads to it. */
    private record Entry(String href, String page, String heading,
                         String text) {
    }

    /** Adds a page with its headings raised and its links led. */
    void add(Page page, String title, Element body) {
        Reading reading = new Reading(page, title);
        body.filter(reading);
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
    private final class Reading implements NodeFilter {
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
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element e) {
                if (unread(e)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (section(e)) {
                    cut(file + "#" + e.id(), e.text());
                    return FilterResult.SKIP_ENTIRELY;
                }
                apart(e);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element e) {
                apart(e);
            }
            return FilterResult.CONTINUE;
        }

        private static boolean section(Element e) {
            return !e.id().isEmpty() && (e.normalName().equals("h2")
                    || e.normalName().equals("h3"));
        }

        private static boolean unread(Element e) {
            return UNREAD_NAMES.contains(e.normalName())
                    || UNREAD_CLASSES.stream().anyMatch(e::hasClass);
        }

        private void apart(Element e) {
            if (e.isBlock() || APART.contains(e.normalName())
                    || e.hasClass("entry")) {
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
    }
}
