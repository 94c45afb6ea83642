package zapbook.book.run;

import java.util.List;

/**
 * What a block shows, in each of the forms that a book needs. A form that a
 * kind of block has not is empty.
 *
 * @param svg   the drawing: one {@code <svg>} element
 * @param alt   the same in words; the first sentence is the title
 * @param note  a sentence about what to see, plain text
 * @param html  the element for a page, without figure, id and caption
 * @param run   what was run, plain text
 * @param paper lines of AsciiDoc that stand on paper, beside the drawing
 */
public record Exhibit(String svg, String alt, String note, String html,
                      String run, List<String> paper) {
}
