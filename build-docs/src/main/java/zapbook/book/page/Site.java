package zapbook.book.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import zapbook.replay.page.ReplayHtml;

/** Writes all pages of a book into a folder. */
public final class Site {

    private final String title;
    private final String subtitle;
    private final List<Page> pages;
    private final Polish polish;

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
        this.polish = new Polish(pagesOfIds(pages));
    }

    /**
     * Writes the pages, the style sheet and the script.
     *
     * @throws IOException if the folder cannot be written
     */
    public void write(Path folder) throws IOException {
        String template = resource("page.html");
        for (int i = 0; i < pages.size(); i++) {
            Files.writeString(folder.resolve(pages.get(i).file()),
                    fill(template, i));
        }
        Files.writeString(folder.resolve("book.css"), resource("book.css"));
        Files.writeString(folder.resolve("book.js"), resource("book.js"));
        Files.writeString(folder.resolve(Player.STYLE), ReplayHtml.style());
        Files.writeString(folder.resolve(Player.SCRIPT), ReplayHtml.script());
    }

    private String fill(String template, int i) {
        Page page = pages.get(i);
        Element body = polish.body(page);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("player", Player.head(body));
        parts.put("title", i == 0 ? text(title)
                : text(page.title()) + " · " + text(title));
        parts.put("book", title);
        parts.put("contents", contents(page));
        parts.put("head", i == 0 ? titleHead() : head(page));
        parts.put("kind", i == 0 ? "cover" : "chapter");
        parts.put("body", body.html());
        parts.put("footnotes", footnotes(page));
        parts.put("turn", turn(i));
        return replaced(template, parts);
    }

    private static String replaced(String template,
                                   Map<String, String> parts) {
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

    private static String head(Page page) {
        String id = page.file().replaceFirst("\\.html$", "");
        String kicker = page.kicker().isEmpty() ? ""
                : "<p class=\"kicker\">" + page.kicker() + "</p>";
        return kicker + "<h1 id=\"" + id + "\">" + page.heading() + "</h1>";
    }

    private String contents(Page here) {
        StringBuilder out = new StringBuilder();
        for (Page page : pages.subList(1, pages.size())) {
            String current = page == here ? " aria-current=\"page\"" : "";
            out.append("<li><a href=\"").append(page.file()).append('"')
                    .append(current).append("><span class=\"mark\">")
                    .append(page.mark()).append("</span><span>")
                    .append(page.number() == 0 || !page.kicker().isEmpty()
                            ? page.heading() : page.title())
                    .append("</span></a></li>\n");
        }
        return out.toString();
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
                "<section class=\"footnotes\" aria-label=\"Footnotes\">");
        for (Page.Note note : page.footnotes()) {
            int n = note.number();
            out.append("<p id=\"_footnotedef_").append(n)
                    .append("\"><a href=\"#_footnoteref_").append(n)
                    .append("\" title=\"Back to the text\">").append(n)
                    .append("</a> ").append(note.html()).append("</p>\n");
        }
        return out.append("</section>").toString();
    }

    private static Map<String, String> pagesOfIds(List<Page> pages) {
        Map<String, String> places = new HashMap<>();
        for (Page page : pages) {
            Jsoup.parseBodyFragment(page.html()).select("[id]")
                    .forEach(e -> places.putIfAbsent(e.id(), page.file()));
        }
        return places;
    }

    private static String text(String html) {
        return Entities.escape(Jsoup.parseBodyFragment(html).text());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("resource missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
