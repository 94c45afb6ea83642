package zapbook.book.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Turns the straight quotation marks of a text into those of a book. */
final class Quotes implements NodeVisitor {

    private static final String CODE = "pre, code, kbd, svg, script, style";

    /** What stands before the next letter; a space where a block begins. */
    private char before = ' ';

    private Quotes() {
    }

    /** Changes all text that is not code. */
    static void curl(Element body) {
        body.traverse(new Quotes());
    }

    /** The same for a piece of HTML. */
    static String curl(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.ownerDocument().outputSettings().prettyPrint(false);
        curl(body);
        return body.html();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            Element in = text.parent();
            if (in == null || in.closest(CODE) == null) {
                text(text);
            } else if (!text.isBlank()) {
                before = 'x';
            }
        } else if (node instanceof Element e && apart(e)) {
            before = ' ';
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element e && apart(e)) {
            before = ' ';
        }
    }

    private static boolean apart(Element e) {
        return e.isBlock() || e.normalName().matches("br|li|td|th|dt|dd");
    }

    private void text(TextNode node) {
        StringBuilder out = new StringBuilder();
        for (char c : node.getWholeText().toCharArray()) {
            if (c == '"') {
                boolean opens = Character.isWhitespace(before)
                        || "([{\u2014\u2013".indexOf(before) >= 0;
                out.append(opens ? '\u201c' : '\u201d');
            } else {
                out.append(c);
            }
            before = c;
        }
        if (node.getWholeText().indexOf('"') >= 0) {
            node.text(out.toString());
        }
    }
}
