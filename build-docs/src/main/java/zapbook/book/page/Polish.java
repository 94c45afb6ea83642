package zapbook.book.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What Asciidoctor's HTML still needs wherever it will stand: tables framed,
 * code within reach of the keyboard, links to oneself.
 */
final class Polish {

    private Polish() {
    }

    /** The body of a page, with all that does not depend on its place. */
    static Element body(Page page) {
        Document doc = Jsoup.parseBodyFragment(page.html());
        doc.outputSettings().prettyPrint(false);
        Element body = doc.body();
        // the template prints the page's own heading
        body.select("h2").remove();
        // a table that no run filled
        body.select("p.run:empty").remove();
        numberNotes(body, page);
        frameTables(body);
        nameCode(body);
        breakNames(body);
        body.select(".patch span.gi").tagName("ins");
        body.select(".patch span.gd").tagName("del");
        missedLines(body);
        foldAnswers(body);
        firstTranscript(body, page.number());
        Quotes.curl(body);
        Anchors.add(body, page.id());
        return body;
    }

    /** Notes count from 1 on each page, and their ids begin with its own. */
    private static void numberNotes(Element body, Page page) {
        for (Element sup : body.select("sup.footnote, sup.footnoteref")) {
            // brackets around a mark let it slip to the next line
            sup.textNodes().forEach(Node::remove);
            Element mark = sup.selectFirst("a");
            int n = page.place(mark.text());
            if (n > 0) {
                mark.text(String.valueOf(n)).attr("href", "#" + page.note(n));
                if (!mark.id().isEmpty()) {
                    mark.id(page.noteMark(n));
                }
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

    /**
     * The name of a class may be broken behind a dot: on a phone it is as
     * long as a line, and then the comma behind it begins the next one.
     */
    static void breakNames(Element body) {
        for (Element code : body.select("code:not(pre code)")) {
            String name = code.text();
            if (code.childNodeSize() == 1
                    && name.matches("zapbook(\\.\\w+)+")) {
                code.html(name.replace(".", ".<wbr>"));
            }
        }
    }

    /** In {@code foo(); // (1)} only the number is for the reader. */
    private static void dropComment(Element mark) {
        if (mark.previousSibling() instanceof TextNode text) {
            text.text(text.getWholeText()
                    .replaceFirst("[ \\t]*(//|#)[ \\t]*$", "  "));
        }
    }

    /** The answer of an exercise is not in sight of those who still try. */
    private static void foldAnswers(Element body) {
        for (Element content : body.select(".patch > .content")) {
            content.wrap("<details class=\"folded\"></details>");
            content.parent().prependElement("summary").text(
                    "Show it, or find it yourself first: \u201cTry it\u201d"
                    + " comes next.");
        }
    }

    /** After an empty line the highlighter overlooks a line that changed. */
    private static void missedLines(Element body) {
        for (Element code : body.select(".patch pre code")) {
            for (TextNode text : code.textNodes()) {
                for (String line : text.getWholeText().split("(?<=\n)")) {
                    text.before(line.startsWith("+")
                            ? new Element("ins").addClass("gi")
                            .appendText(line) : line.startsWith("-")
                            ? new Element("del").addClass("gd")
                            .appendText(line) : new TextNode(line));
                }
                text.remove();
            }
        }
    }

    private static void firstTranscript(Element body, int number) {
        Element first = body.selectFirst(".listingblock.jshell");
        if (first == null || number < 0) {
            return;
        }
        Element next = first.nextElementSibling();
        Element last = next != null && next.hasClass("colist") ? next : first;
        last.after(Yourself.html(number));
    }
}
