package zapbook.book.rendered;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The text of a page, paragraph by paragraph, without its code. */
final class Prose {

  private static final String BLOCKS = "p, li, dt, dd, th, td, caption,"
      + " figcaption, summary, h1, h2, h3, h4, h5, .title, .note";
  /** Of a laboratory: names of parameters, and what would be typed. */
  private static final String TYPED =
      ".laboratory .run, .knobs th[scope=row]";
  private static final String CODE = TYPED
      + ", pre, code, kbd, svg, script, button, sup.footnote, sup.footnoteref";

  private Prose() {
  }

  /** Every paragraph; in it code is replaced by an ellipsis. */
  static List<String> of(Document page) {
    List<String> all = new ArrayList<>();
    Element main = page.selectFirst("main");
    for (Element block : main.select(BLOCKS)) {
      if (block.closest(CODE) == null) {
        String text = own(block);
        if (!text.isBlank()) {
          all.add(text);
        }
      }
    }
    return all;
  }

  /** The same without names and titles, which are set in italics. */
  static List<String> withoutNames(Document page) {
    Document copy = page.clone();
    copy.select("main em").forEach(e -> e.replaceWith(new TextNode("…")));
    return of(copy);
  }

  /** What stands in the block itself and not in a block inside it. */
  private static String own(Element block) {
    Element copy = block.clone();
    copy.select(BLOCKS).stream().filter(e -> e != copy)
        .forEach(Element::remove);
    copy.select(CODE).forEach(e -> e.replaceWith(new TextNode(
        e.normalName().equals("sup") ? "" : "…")));
    return copy.text();
  }
}
