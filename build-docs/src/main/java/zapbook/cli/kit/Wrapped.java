package zapbook.cli.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences in lines of a width. */
public final class Wrapped {

  private static final int WIDTH = 80;
  private static final String COLOUR = "(?:\033\\[[0-9;]*[A-Za-z])*";
  private static final Pattern UNSEEN = Pattern.compile(COLOUR);
  /** Blanks, and a label or a mark in a column of its own behind them. */
  private static final Pattern HEAD = Pattern.compile("^" + COLOUR + " *(?:"
      + "[A-Z][a-z]+(?: [a-z]+)?:" + COLOUR + " +(?=\\S)|\\S+ {2,}(?=\\S))?");
  /** With the blanks before it. */
  private static final Pattern WORD = Pattern.compile(" *\\S+");
  /** What three blanks or more set apart belongs together. */
  private static final Pattern COLUMN =
      Pattern.compile(" *\\S+(?: {1,2}\\S+)*");

  private Wrapped() {}

  /** In lines of eighty columns. */
  public static List<String> of(String sentence) {
    return of(sentence, WIDTH);
  }

  /**
   * In lines that all begin where the sentence does, behind its label if it
   * has one. Only a word that is longer makes a longer line.
   *
   * @param sentence in one line
   * @param width above 0
   */
  public static List<String> of(String sentence, int width) {
    Matcher found = HEAD.matcher(sentence);
    String head = found.lookingAt() ? found.group() : "";
    String indent = " ".repeat(Math.min(width(head), width / 2));
    var lines = new ArrayList<String>();
    var line = new StringBuilder(head);
    boolean begun = false;
    for (String each : parts(sentence.substring(head.length()),
        width - indent.length())) {
      if (begun && width(line) + width(each) > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent).append(each.stripLeading());
      } else {
        line.append(each);
      }
      begun = true;
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> parts(String text, int room) {
    List<String> columns = all(COLUMN, text);
    return columns.size() > 1
        && columns.stream().allMatch(one -> width(one.strip()) <= room)
        ? columns : all(WORD, text);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  /** How many columns it takes: colours take none. */
  static int width(CharSequence text) {
    return UNSEEN.matcher(text).replaceAll("").length();
  }
}
