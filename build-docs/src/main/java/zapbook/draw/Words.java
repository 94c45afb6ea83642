package zapbook.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowPage;
import zapbook.mmu.Spte;

/** What drawers say about a shadow page. */
final class Words {

    /** No line of a text in characters is longer. */
    static final int SCREEN = 80;
    private static final String HANGING = "    ";

    private Words() {
    }

    /** How many of the 512 entries are not empty. */
    static int used(ShadowPage page) {
        int used = 0;
        for (int index = 0; index < PageTable.ENTRIES; index++) {
            if (page.entry(index) != Spte.NONE) {
                used++;
            }
        }
        return used;
    }

    /** A page by its number: #12. */
    static String id(ShadowPage page) {
        return "#" + page.id();
    }

    /** Root, root of so many vCPUs, or nothing. */
    static String root(ShadowPage page) {
        return page.rootCount() == 0 ? "" : page.rootCount() == 1 ? "root"
                : "root of " + page.rootCount();
    }

    /** Root, invalid, both or nothing. */
    static String marks(ShadowPage page) {
        String root = root(page);
        String invalid = page.isInvalid() ? "invalid" : "";
        return (root + (root.isEmpty() || invalid.isEmpty() ? "" : ", ")
                + invalid);
    }

    /** A page in a sentence: #4 (level 1, from gfn 0x0, root). */
    static String page(ShadowPage page) {
        String marks = marks(page);
        return id(page) + " (level " + page.level() + ", gfn "
                + hex(page.gfn()) + (marks.isEmpty() ? "" : ", " + marks)
                + ")";
    }

    /** 1 page, 1,200 pages. */
    static String count(long n, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", n, one,
                n == 1 ? "" : one.endsWith("y") ? "" : "s")
                .replaceAll("entry$", n == 1 ? "entry" : "entries");
    }

    static String hex(long value) {
        return String.format("%#x", value);
    }

    /** a, b and c. */
    static String and(List<String> all) {
        int last = all.size() - 1;
        return last < 1 ? String.join("", all)
                : String.join(", ", all.subList(0, last))
                        + " and " + all.get(last);
    }

    /** The words in lines of at most this many characters, if that can be. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String word : text.split(" ")) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 1 + word.length()
                    <= width) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    /** A text for a screen: what is too long goes on below, indented. */
    static String folded(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.length() <= SCREEN) {
                lines.add(line.stripTrailing());
                continue;
            }
            String indent = " ".repeat(
                    line.length() - line.stripLeading().length());
            List<String> parts = wrapped(line.strip(),
                    SCREEN - indent.length() - HANGING.length());
            lines.add(indent + parts.get(0));
            parts.subList(1, parts.size())
                    .forEach(part -> lines.add(indent + HANGING + part));
        }
        return String.join("\n", lines);
    }

    /** The CSS class of a page's box. */
    static String look(ShadowPage page) {
        return page.isInvalid() ? "node bad"
                : page.rootCount() > 0 ? "node root" : "node";
    }
}
