package zapbook.cli.run;

import java.io.PrintWriter;
import java.util.List;
import zapbook.cli.kit.Numbers;
import zapbook.cli.kit.Paint;

/** The kernel log of a run, in a section of its own, short if it is long. */
final class LogLines {

  /** No more lines than this are shown. */
  private static final int MOST = 10;
  /** The time in front of a line, and a blank. */
  private static final int INDENT = "[   24.000000] ".length();

  private LogLines() {}

  /** Prints the section; nothing if nothing was logged. */
  static void print(PrintWriter out, Paint paint, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.println();
    out.println(paint.bold("Kernel log of the host"));
    lines.stream().limit(MOST).forEach(line -> line(out, line));
    if (lines.size() > MOST) {
      out.println("... " + Numbers.grouped(lines.size() - MOST)
          + " more lines; --json has them.");
    }
  }

  /** A line that is too long goes on below its text. */
  private static void line(PrintWriter out, String line) {
    String rest = line;
    String indent = "";
    while (indent.length() + rest.length() > Page.WIDTH) {
      int room = Page.WIDTH - indent.length();
      int end = rest.lastIndexOf(' ', room);
      end = end <= (indent.isEmpty() ? INDENT : 0) ? room : end;
      out.println(indent + rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
      indent = " ".repeat(INDENT);
    }
    out.println(indent + rest);
  }
}
