package zapbook.cli.exercise;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zapbook.cli.exercise.Examination.Paper;
import zapbook.cli.kit.Paint;

/**
 * A verdict in colours, where they are wanted.
 *
 * @param paint the colours
 */
public record Painted(Paint paint) {

  /** How the line of a test begins that passed. */
  public static final String PASSED = "  ok    ";
  /** How the line of a test begins that failed. */
  public static final String FAILED = "  FAIL  ";
  private static final Pattern LABEL =
      Pattern.compile("^  [A-Z][a-z]+( [a-z]+)?:(?= )");

  /** All of a verdict. */
  String text(Paper paper) {
    String details = paper.details().lines()
        .map(line -> line(line) + "\n").collect(Collectors.joining());
    return paper.printed() + headline(paper) + "\n" + details
        + (paper.next().isEmpty() ? "" : "\n" + paper.next() + "\n")
        + paper.note();
  }

  /** The first line: green only if all is well. */
  public String headline(Paper paper) {
    return paper.report().solved() ? paint.good(paper.headline())
        : paint.bold(paper.headline());
  }

  /** One of the lines beneath it. */
  public String line(String line) {
    if (line.startsWith(PASSED)) {
      return paint.good(PASSED.stripTrailing())
          + line.substring(PASSED.stripTrailing().length());
    }
    if (line.startsWith(FAILED)) {
      return paint.bad(FAILED.stripTrailing())
          + line.substring(FAILED.stripTrailing().length());
    }
    return LABEL.matcher(line)
        .replaceFirst(label -> paint.bold(label.group()));
  }
}
