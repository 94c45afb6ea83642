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
    lines.stream().limit(MOST).forEach(
        line -> Page.hang(out, line, INDENT));
    if (lines.size() > MOST) {
      out.println("... " + Numbers.grouped(lines.size() - MOST)
          + " more lines; --json has them.");
    }
  }
}
