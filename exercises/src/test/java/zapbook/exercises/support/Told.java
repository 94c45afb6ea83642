package zapbook.exercises.support;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A failure in the words of the chapter: what was expected, what was seen,
 * the state, where to read, what to do next.
 */
public final class Told {
  private static final int MOST_LINES = 16;
  private static final int WIDTH = 76;
  /** Of a chapter; the prologue has none, and is 0 to the command. */
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String INDENT = " ".repeat(10);

  private final StringBuilder text = new StringBuilder();

  private Told() {
  }

  /**
   * Begins with what was expected.
   *
   * @param what a sentence
   * @return a failure to complete
   */
  public static Told expected(String what) {
    return new Told().line("Expected: ", what);
  }

  /**
   * Says what happened instead.
   *
   * @param what a sentence
   * @return this
   */
  public Told seen(String what) {
    return line("Seen:     ", what);
  }

  /**
   * Shows things, a line each; of many only the first.
   *
   * @param title what they are
   * @param things the things; nothing is shown if there are none
   * @return this
   */
  public Told show(String title, List<?> things) {
    if (things.isEmpty()) return this;
    text.append(title).append(":\n");
    things.stream().limit(MOST_LINES).forEach(thing -> shown("" + thing));
    int more = things.size() - MOST_LINES;
    if (more > 0) text.append("  and ").append(more).append(" more\n");
    return this;
  }

  /**
   * Says where the story is told.
   *
   * @param chapter the chapter
   * @param paragraph the title of the paragraph
   * @return this
   */
  public Told readOn(String chapter, String paragraph) {
    Matcher number = NUMBER.matcher(chapter);
    return line("Read on:  ", chapter + ", \"" + paragraph + "\" (read "
        + (number.find() ? number.group() : "0") + ")");
  }

  /**
   * Ends with what to do next.
   *
   * @param what a sentence
   * @return the failure, to be thrown
   */
  public AssertionError next(String what) {
    line("Next:     ", what);
    return new Unsolved("\n" + text.toString().stripTrailing());
  }

  private Told line(String label, String what) {
    return wrapped(label, what, INDENT);
  }

  /** A thing that may be further in than others. */
  private void shown(String thing) {
    String plain = thing.stripLeading();
    String blanks = "  " + " ".repeat(thing.length() - plain.length());
    wrapped(blanks, plain, blanks + "    ");
  }

  private Told wrapped(String start, String what, String further) {
    StringBuilder line = new StringBuilder(start);
    String blank = "";
    for (String word : what.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(further);
        blank = "";
      }
      line.append(blank).append(word);
      blank = " ";
    }
    text.append(line).append('\n');
    return this;
  }
}
