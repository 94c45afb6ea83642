package zapbook.book.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import zapbook.replay.page.ReplayHtml;

/** Writes a book into a folder: every page, and one page that has them all. */
public final class Site {

    /** The page that has the whole book. */
    public static final String WHOLE = "book-in-one.html";

    private final String title;
    private final String subtitle;
    private final List<Page> pages;
    private final Links links;
    private final Contents contents;
    private final List<Element> bodies;

    /**
     * A book.
     *
     * @param title    the book's title as HTML
     * @param subtitle the book's subtitle as HTML; may be empty
     * @param pages    the title page, then the others in order
     */
    public Site(String title, String subtitle, List<Page> pages) {
        this.title = title;
        this.subtitle = subtitle;
        this.pages = List.copyOf(pages);
        this.bodies = pages.stream().map(Polish::body).toList();
        this.links = new Links(pages, bodies);
        this.contents = new Contents(this.pages, WHOLE);
    }

    /**
     * Writes the pages, the search index, the style sheet and the scripts.
     *
     * @throws IOException if the folder cannot be written
     */
    public void write(Path folder) throws IOException {
        String template = Assets.text("page.html");
        SearchIndex index = new SearchIndex();
        Files.writeString(folder.resolve(WHOLE), filled(template, whole()));
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            Element body = links.alone(bodies.get(i), page.file());
            index.add(page, i == 0 ? text(title) : text(page.heading()), body);
            Files.writeString(folder.resolve(page.file()),
                    filled(template, parts(i, body)));
        }
        Files.writeString(folder.resolve("search-index.js"), index.script());
        Files.writeString(folder.resolve(Progress.FILE), Progress.NONE);
        Files.writeString(folder.resolve(Progress.MINE), Progress.NO_RUNS);
        Assets.write(folder);
        Files.writeString(folder.resolve(Player.STYLE), ReplayHtml.style());
        Files.writeString(folder.resolve(Player.SCRIPT), ReplayHtml.script());
    }

    private Map<String, String> parts(int i, Element body) {
        Page page = pages.get(i);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", i == 0 ? text(title)
                : text(page.title()) + " · " + text(title));
        parts.put("book", title);
        parts.put("index", "index.html");
        parts.put("contents", contents.on(page, body));
        parts.put("head", i == 0 ? titleHead() : head(page, "h1"));
        parts.put("kind", i == 0 ? "cover" : "chapter");
        parts.put("player", Player.head(body));
        parts.put("footnotes", footnotes(page));
        parts.put("turn", "<nav class=\"turn\" aria-label=\"Pages\">"
                + turn(i) + "</nav>");
        parts.put("body", body.html());
        return parts;
    }

    private Map<String, String> whole() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            Element body = links.together(
                    bodies.get(i), Jsoup.parse(page.heading()).text());
            text.append(i == 0 ? body.html() : "<section class=\"part\" "
                    + "aria-labelledby=\"" + page.id() + "\">\n<header>"
                    + head(page, "h2") + "</header>\n" + body.html())
                    .append(footnotes(page))
                    .append(i == 0 ? "" : "\n</section>\n");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", text(title) + " · all on one page");
        parts.put("book", title);
        parts.put("index", "#text");
        parts.put("contents", contents.onWhole(bodies));
        parts.put("head", titleHead());
        parts.put("kind", "cover whole");
        parts.put("player", bodies.stream().map(Player::head)
                .filter(head -> !head.isEmpty()).findFirst().orElse(""));
        parts.put("footnotes", "");
        parts.put("turn", "");
        parts.put("body", text.toString());
        return parts;
    }

    /** The text comes last: what it says about templates is text. */
    private static String filled(String template, Map<String, String> parts) {
        String html = template;
        for (var part : parts.entrySet()) {
            html = html.replace("{{" + part.getKey() + "}}", part.getValue());
        }
        return html;
    }

    private String titleHead() {
        return "<h1>" + title + "</h1>" + (subtitle.isEmpty() ? ""
                : "<p class=\"subtitle\">" + subtitle + "</p>");
    }

    private static String head(Page page, String level) {
        String kicker = page.kicker().isEmpty() ? ""
                : "<p class=\"kicker\">" + page.kicker() + "</p>";
        return kicker + "<" + level + " id=\"" + page.id() + "\">"
                + page.heading() + "</" + level + ">";
    }

    private String turn(int i) {
        return (i == 0 ? "<span></span>" : link("prev", "Previous", i - 1))
                + (i == pages.size() - 1 ? "<span></span>"
                        : link("next", "Next", i + 1));
    }

    private String link(String rel, String word, int i) {
        String name = i == 0 ? title : pages.get(i).heading();
        return "<a rel=\"" + rel + "\" href=\"" + pages.get(i).file()
                + "\"><small>" + word + "</small><span>" + name
                + "</span></a>";
    }

    private static String footnotes(Page page) {
        if (page.footnotes().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(
                "<section class=\"footnotes\" aria-label=\"Notes to "
                + text(page.heading()) + "\">");
        for (int n = 1; n <= page.footnotes().size(); n++) {
            out.append("<div class=\"note\" id=\"").append(page.note(n))
                    .append("\"><a href=\"#").append(page.noteMark(n))
                    .append("\" aria-label=\"Note ").append(n)
                    .append(", back to the text\">").append(n)
                    .append("</a> ").append(Quotes.curl(
                            page.footnotes().get(n - 1).html()))
                    .append("</div>\n");
        }
        return out.append("</section>").toString();
    }

    private static String text(String html) {
        return Entities.escape(Jsoup.parseBodyFragment(html).text());
    }
}
