package zapbook.cli.trace;

import java.io.PrintWriter;
import java.util.Locale;
import zapbook.trace.Progress;

/** One line that is written over and over while a long trace runs. */
final class ProgressLine implements Progress {

  /** A trace that is shorter is over before anybody could read the line. */
  private static final long LONG = 2_000_000;

  private final PrintWriter err;
  /** What stands on the line now. */
  private String shown = "";

  ProgressLine(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void at(long done, long all) {
    if (Math.max(done, all) < LONG) {
      return;
    }
    String text = all == 0
        ? String.format(Locale.ROOT, "checking: %,d million lines",
            done / 1_000_000)
        : String.format(Locale.ROOT, "running: %d %% of %,d accesses",
            100 * done / all, all);
    if (!text.equals(shown)) {
      rewrite(text);
    }
  }

  private void rewrite(String text) {
    int rest = Math.max(0, shown.length() - text.length());
    err.print("\r" + text + " ".repeat(rest));
    err.flush();
    shown = text;
  }

  /** Leaves the line empty, if anything stood there. */
  void clear() {
    if (!shown.isEmpty()) {
      rewrite("");
      err.print("\r");
      err.flush();
    }
  }
}
