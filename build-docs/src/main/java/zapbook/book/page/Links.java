package zapbook.book.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Leads links to where their target is: across pages where each chapter has
 * one, within the page where all are on one.
 */
final class Links {

    private static final Pattern PAGE =
            Pattern.compile("([^/#:]+[.]html)(#.+)?");

    private final Map<String, String> pageOfId = new HashMap<>();
    private final Map<String, String> idOfPage = new HashMap<>();

    /** For pages, and their bodies in the same order. */
    Links(List<Page> pages, List<Element> bodies) {
        for (int i = 0; i < pages.size(); i++) {
            String file = pages.get(i).file();
            idOfPage.put(file, i == 0 ? "text" : pages.get(i).id());
            pageOfId.putIfAbsent(pages.get(i).id(), file);
            bodies.get(i).select("[id]")
                    .forEach(e -> pageOfId.putIfAbsent(e.id(), file));
        }
    }

    /** A copy for a page of its own. */
    Element alone(Element body, String file) {
        Element copy = body.clone();
        raiseHeadings(copy);
        for (Element a : copy.select("a[href^=#]")) {
            String id = a.attr("href").substring(1);
            String target = pageOfId.get(id);
            if (target != null && !target.equals(file)) {
                a.attr("href", target + "#" + id);
            }
        }
        return copy;
    }

    /** A copy for the page that has all; {@code where} tells it apart. */
    Element together(Element body, String where) {
        Element copy = body.clone();
        // every chapter has a question 1
        copy.select("section.question[aria-label]").forEach(e ->
                e.attr("aria-label", e.attr("aria-label") + ", " + where));
        for (Element a : copy.select("a[href]")) {
            Matcher page = PAGE.matcher(a.attr("href"));
            if (page.matches() && idOfPage.containsKey(page.group(1))) {
                a.attr("href", page.group(2) != null ? page.group(2)
                        : "#" + idOfPage.get(page.group(1)));
            }
        }
        return copy;
    }

    /** A chapter is an h2 in a whole book, and the h1 of its own page. */
    private static void raiseHeadings(Element body) {
        for (int level = 3; level <= 6; level++) {
            // what has no id is no section: a part of a replay, say
            for (Element h : body.select("h" + level + "[id]")) {
                h.tagName("h" + (level - 1));
            }
        }
    }
}
