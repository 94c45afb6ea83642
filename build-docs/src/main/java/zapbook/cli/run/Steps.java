package zapbook.cli.run;

import java.io.PrintWriter;
import zapbook.cli.kit.Terminal;

/**
 * One line on standard error that says which stage runs. It appears only
 * on a terminal, and only once the stages take longer than a reader cares
 * to wait without a word.
 */
final class Steps {

  private static final long PATIENCE_NANOS = 400_000_000;

  private final PrintWriter err;
  private final boolean wanted;
  private final long start = System.nanoTime();
  /** How much of the line is written. */
  private int width;

  Steps(PrintWriter err, boolean json) {
    this(err, json, Terminal.showsErrors());
  }

  Steps(PrintWriter err, boolean json, boolean terminal) {
    this.err = err;
    this.wanted = !json && terminal;
  }

  /** The stage that begins now, when the run before took long. */
  void at(String what, int done, int all) {
    if (System.nanoTime() - start > PATIENCE_NANOS) {
      show("running " + what + " (" + (done + 1) + " of " + all + ")");
    }
  }

  /** What runs now, in any case. */
  void show(String text) {
    if (wanted) {
      clear();
      err.print(text);
      err.flush();
      width = text.length();
    }
  }

  /** Leaves the line empty, if anything stood there. */
  void clear() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      err.flush();
      width = 0;
    }
  }
}
