package zapbook.book.page;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What Asciidoctor's HTML still needs when one document becomes many pages.
 */
final class Polish {

    private final Map<String, String> pageOfId;

    /** Knows on which page each id is. */
    Polish(Map<String, String> pageOfId) {
        this.pageOfId = pageOfId;
    }

    /** The body of a page, ready for the template. */
    Element body(Page page) {
        Document doc = Jsoup.parseBodyFragment(page.html());
        doc.outputSettings().prettyPrint(false);
        Element body = doc.body();
        raiseHeadings(body);
        // brackets around a mark let it slip to the next line
        body.select("sup.footnote, sup.footnoteref")
                .forEach(sup -> sup.textNodes().forEach(Node::remove));
        leadLinks(body, page.file());
        frameTables(body);
        nameCode(body);
        firstTranscript(body, page.number());
        return body;
    }

    /** A chapter is an h2 in a whole book, and the h1 of its own page. */
    private static void raiseHeadings(Element body) {
        for (int level = 2; level <= 6; level++) {
            for (Element h : body.select("h" + level)) {
                h.tagName("h" + (level - 1));
            }
        }
        // the template prints the page's own heading
        Element first = body.selectFirst("h1");
        if (first != null) {
            first.remove();
        }
    }

    private void leadLinks(Element body, String file) {
        for (Element a : body.select("a[href^=#]")) {
            String id = a.attr("href").substring(1);
            String target = pageOfId.get(id);
            if (target != null && !target.equals(file)) {
                a.attr("href", target + "#" + id);
            }
        }
    }

    /** A wide table scrolls inside a frame, not the page. */
    private static void frameTables(Element body) {
        for (Element table : body.select("table.tableblock")) {
            table.wrap("<div class=\"wide\" tabindex=\"0\" role=\"group\" "
                    + "aria-label=\"table\"></div>");
        }
    }

    /** Code that can scroll must be reachable with the keyboard. */
    private static void nameCode(Element body) {
        for (Element pre : body.select("pre")) {
            pre.attr("tabindex", "0");
        }
        for (Element mark : body.select("b.conum")) {
            mark.text(mark.text().replaceAll("[()]", ""));
            dropComment(mark);
        }
    }

    /** In {@code foo(); // (1)} only the number is for the reader. */
    private static void dropComment(Element mark) {
        if (mark.previousSibling() instanceof TextNode text) {
            text.text(text.getWholeText()
                    .replaceFirst("[ \\t]*(//|#)[ \\t]*$", "  "));
        }
    }

    private static void firstTranscript(Element body, int number) {
        Element first = body.selectFirst(".listingblock.jshell");
        if (first == null || number < 0) {
            return;
        }
        Element next = first.nextElementSibling();
        Element last = next != null && next.hasClass("colist") ? next : first;
        last.after("<aside class=\"yourself\"><p>Try it yourself, from the "
                + "root of the kit. Either line gives you a prompt with the "
                + "kit's classes in reach; paste the inputs.</p>"
                + "<pre tabindex=\"0\">java @build-docs/target/zapbook shell "
                + number + "\njshell --class-path code/target/classes"
                + ":build-docs/target/classes</pre>"
                + "<p>To have every input of this chapter run at once, add "
                + "<code>build-docs/target/jshell/chapter" + number
                + ".jsh</code> to the second.</p></aside>");
    }
}
