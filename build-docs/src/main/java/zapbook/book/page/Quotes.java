package zapbook.book.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Turns straight quotation marks and apostrophes into those of a book. */
final class Quotes implements NodeVisitor {

    private static final Set<String> CODE =
            Set.of("pre", "code", "kbd", "svg", "script", "style");
    private static final Pattern APOSTROPHE =
            Pattern.compile("(?<=\\p{L})'(?=\\p{L})");
    private static final Set<String> APART =
            Set.of("br", "li", "td", "th", "dt", "dd");

    /** How many elements of code are open. */
    private int code;
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
        if (node instanceof Element e) {
            code += CODE.contains(e.normalName()) ? 1 : 0;
            apart(e);
        } else if (node instanceof TextNode words) {
            if (code == 0) {
                text(words);
            } else if (!words.isBlank()) {
                before = 'x';
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element e) {
            code -= CODE.contains(e.normalName()) ? 1 : 0;
            apart(e);
        }
    }

    private void apart(Element e) {
        if (e.isBlock() || APART.contains(e.normalName())) {
            before = ' ';
        }
    }

    private void text(TextNode node) {
        String words = node.getWholeText();
        if (words.isEmpty()) {
            return;
        }
        if (words.indexOf('\'') >= 0) {
            words = APOSTROPHE.matcher(words).replaceAll("\u2019");
            node.text(words);
        }
        if (words.indexOf('"') < 0) {
            before = words.charAt(words.length() - 1);
            return;
        }
        StringBuilder out = new StringBuilder();
        for (char c : words.toCharArray()) {
            if (c == '"') {
                boolean opens = Character.isWhitespace(before)
                        || "([{\u2014\u2013".indexOf(before) >= 0;
                out.append(opens ? '\u201c' : '\u201d');
            } else {
                out.append(c);
            }
            before = c;
        }
        node.text(out.toString());
    }
}
