package zapbook.book.run;

import java.util.List;

/**
 * What came back for one input.
 *
 * @param printed what JShell prints, line by line
 * @param fault   why this can not stand in a book, whatever was printed; empty
 *                if it can
 */
public record Reply(List<String> printed, String fault) {
}
