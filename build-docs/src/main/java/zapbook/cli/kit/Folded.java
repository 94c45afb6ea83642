package zapbook.cli.kit;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of eighty columns, or of those that a screen has. A path or a
 * command makes a line longer where the kit lies deep in other folders: then
 * it stands on a line of its own, where it can be copied whole. A command is
 * always the last of its line.
 */
public final class Folded extends Writer {

  private static final int WIDTH = 80;
  /** A path that is shorter moves with the words around it. */
  private static final int LONG_PATH = 30;
  private static final Pattern COMMAND =
      Pattern.compile("(java \"?@|mvn -f |mvn -q -f |/open ).*");
  /** No piece of code: that stays in its line, with the mark under it. */
  private static final Pattern PATH = Pattern.compile(
      "(?<!\\S)[^\\s\"'(){}=;<>]*[/\\\\][^\\s\"'(){}=;<>]*(?!\\S)");

  private final PrintWriter out;
  /** Whether lines are wrapped that have neither. */
  private final boolean all;
  private final IntSupplier columns;
  private final StringBuilder line = new StringBuilder();
  /** Whether the beginning of the line is out already. */
  private boolean begun;

  private Folded(PrintWriter out, boolean all, IntSupplier columns) {
    this.out = out;
    this.all = all;
    this.columns = columns;
  }

  /** What is printed goes there, with long paths on lines of their own. */
  public static PrintWriter paths(PrintWriter out) {
    return new PrintWriter(new Folded(out, false, () -> WIDTH), true);
  }

  /**
   * The same for a whole screen: nobody sees it before it is flushed. Where
   * it is narrow, every line is wrapped.
   *
   * @param columns how many it has now
   */
  public static PrintWriter screen(PrintWriter out, IntSupplier columns) {
    return new PrintWriter(new Folded(out, false, columns));
  }

  /** The same for sentences: every line is wrapped. */
  public static PrintWriter sentences(PrintWriter out) {
    return new PrintWriter(new Folded(out, true, () -> WIDTH), true);
  }

  /** The lines to print in place of one. */
  public static List<String> lines(String line) {
    return lines(line, WIDTH);
  }

  /** The same on a screen of so many columns. */
  public static List<String> lines(String line, int columns) {
    return lines(line, columns < WIDTH, columns);
  }

  private static List<String> lines(String line, boolean all, int columns) {
    if (Wrapped.width(line) <= columns) return List.of(line);
    int[] apart = apart(line);
    if (apart == null) {
      return all && !COMMAND.matcher(line.strip()).matches()
          ? Wrapped.of(line, Math.min(columns, WIDTH))
          : List.of(moved(line, columns));
    }
    String blanks = line.substring(0, line.length()
        - line.stripLeading().length());
    var lines = new ArrayList<String>();
    String before = line.substring(0, apart[0]).stripTrailing();
    if (!before.isBlank()) lines.addAll(lines(before, true, columns));
    lines.add(blanks + "  " + line.substring(apart[0], apart[1]));
    String after = line.substring(apart[1]).strip();
    if (!after.isEmpty()) lines.addAll(lines(blanks + after, true, columns));
    return lines;
  }

  /** From where to where it has what is to stand alone; null if nowhere. */
  private static int[] apart(String line) {
    Matcher command = COMMAND.matcher(line);
    int end = command.find() ? command.start() : line.length();
    int[] path = path(line.substring(0, end));
    if (path != null) return path;
    return end > line.length() - line.stripLeading().length()
        && end < line.length() ? new int[] {end, line.length()} : null;
  }

  /** The kit's folder may have blanks in its name. */
  private static int[] path(String text) {
    String root = System.getProperty(Kit.HOME, "");
    int at = root.contains(" ") ? text.indexOf(root) : -1;
    String whole = at < 0 ? text
        : text.substring(0, at) + root.replace(' ', '_')
            + text.substring(at + root.length());
    Matcher path = PATH.matcher(whole);
    while (path.find()) {
      boolean alone = path.group().equals(whole.strip());
      boolean isLong = path.end() - path.start() >= LONG_PATH;
      if (isLong && !alone) return new int[] {path.start(), path.end()};
    }
    return null;
  }

  /** To the left, if a path or an address that stands alone fits then. */
  private static String moved(String line, int columns) {
    String word = line.strip();
    boolean fits = word.length() <= columns && !word.contains(" ");
    return fits ? " ".repeat(columns - word.length()) + word : line;
  }

  @Override
  public void write(char[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (text[i] == '\n') end();
      else line.append(text[i]);
    }
  }

  private List<String> folded(String text) {
    int width = columns.getAsInt();
    return lines(text, all || width < WIDTH, width);
  }

  private void end() {
    String text = line.toString().replaceFirst("\r$", "");
    String end = text.length() < line.length() ? "\r\n" : "\n";
    if (begun) out.print(text + end);
    else folded(text).forEach(each -> out.print(each + end));
    line.setLength(0);
    begun = false;
  }

  @Override
  public void flush() {
    if (line.length() > 0) {
      out.print(line);
      line.setLength(0);
      begun = true;
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
