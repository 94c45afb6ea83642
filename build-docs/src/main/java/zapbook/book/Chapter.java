package zapbook.book;

import java.util.ArrayList;
import java.util.List;
import org.asciidoctor.ast.Section;

/**
 * A level-1 section of the book: one page, one shell.
 *
 * @param section what stands in the source
 * @param number  the chapter's number, the prologue is 0; -1 for a page that
 *                is no chapter
 */
public record Chapter(Section section, int number) {

    /** Level-1 sections that AsciiDoc knows by these names are no chapters. */
    private static final List<String> ORDINARY = List.of("chapter", "section");

    /**
     * All pages in order. Chapters count from 0. {@code [chapter=7]} before a
     * heading sets the number, {@code [chapter=none]} makes it a plain page.
     */
    static List<Chapter> of(List<Section> sections) {
        List<Chapter> chapters = new ArrayList<>();
        int next = 0;
        for (Section section : sections) {
            int number = number(section, next);
            chapters.add(new Chapter(section, number));
            next = number < 0 ? next : number + 1;
        }
        return chapters;
    }

    private static int number(Section section, int next) {
        Object set = section.getAttribute("chapter", null, false);
        if (set != null) {
            return set.toString().matches("\\d+")
                    ? Integer.parseInt(set.toString()) : -1;
        }
        return ORDINARY.contains(section.getSectionName()) ? next : -1;
    }

    /** True if it has a number. */
    public boolean numbered() {
        return number >= 0;
    }

    /** The name of its page. */
    public String file() {
        return section.getId() + ".html";
    }

    /** The name of its script. */
    public String script() {
        return "chapter" + number + ".jsh";
    }
}
