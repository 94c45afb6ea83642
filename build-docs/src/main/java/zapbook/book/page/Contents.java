package zapbook.book.page;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The list at the side: every page of the book, and the headings of the page
 * that is open, or of all of them where all are on one.
 */
final class Contents {

    private final List<Page> pages;
    private final String whole;

    /**
     * For a book.
     *
     * @param pages the title page, then the others in order
     * @param whole the name of the page that has all of them
     */
    Contents(List<Page> pages, String whole) {
        this.pages = pages;
        this.whole = whole;
    }

    /** As it stands on one page. */
    String on(Page here, Element body) {
        StringBuilder out = new StringBuilder();
        for (Page page : pages.subList(1, pages.size())) {
            String current = page == here ? " aria-current=\"page\"" : "";
            item(out, page, page.file(), current,
                    page == here ? rooms(body, "h2") : "");
        }
        return list(out, whole, "All on one page");
    }

    /** As it stands on the page that has the whole book. */
    String onWhole(List<Element> bodies) {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < pages.size(); i++) {
            item(out, pages.get(i), "#" + pages.get(i).id(), "",
                    rooms(bodies.get(i), "h3"));
        }
        return list(out, "index.html", "Page by page");
    }

    private static String list(StringBuilder items, String other,
                               String words) {
        return "<ol class=\"pages\">\n" + items + "</ol>\n"
                + "<p class=\"other\"><a href=\"" + other + "\">" + words
                + "</a></p>\n";
    }

    private static void item(StringBuilder out, Page page, String href,
                             String current, String rooms) {
        out.append(page.number() < 0 ? "<li>" : "<li data-chapter=\""
                        + page.number() + "\">")
                .append("<a href=\"").append(href).append('"')
                .append(current).append("><span class=\"mark\">")
                .append(page.mark()).append("</span> <span>")
                .append(page.heading()).append("</span></a>")
                .append(rooms).append("</li>\n");
    }

    private static String rooms(Element body, String level) {
        StringBuilder out = new StringBuilder();
        for (Element heading : body.select(level + "[id]")) {
            out.append("<li><a href=\"#").append(heading.id()).append("\">")
                    .append(words(heading)).append("</a></li>\n");
        }
        return out.isEmpty() ? "" : "\n<ol class=\"rooms\">\n" + out + "</ol>";
    }

    /** A link in a link is not allowed, and an id only once. */
    private static String words(Element heading) {
        Element copy = heading.clone();
        copy.select("a, sup").forEach(Element::unwrap);
        copy.select("[id]").forEach(e -> e.removeAttr("id"));
        return copy.html();
    }
}
