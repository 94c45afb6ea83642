package zapbook.cli.watch;

import java.util.Locale;
import zapbook.cli.kit.Paint;

/** The lines at the end of every screen: how far all is, and the keys. */
final class Foot {

  private static final int CELLS = 23;

  private Foot() {}

  /** How many of all exercises are solved, as a bar and in words. */
  static String progress(int solved, int all, Paint paint) {
    int full = solved * CELLS / all;
    String bar = "[" + paint.good("#".repeat(full))
        + "-".repeat(CELLS - full) + "]";
    return bar + " " + solved + " of " + all + " solved";
  }

  /** When the tests were run, and how long the reader had to wait. */
  static String waited(String what, long nanos) {
    return String.format(Locale.ROOT, "%.2f s after %s", nanos / 1e9, what);
  }

  static String keys(Paint paint) {
    return key(paint, "n", "next") + key(paint, "h", "hint")
        + key(paint, "d", "answer") + key(paint, "x", "reset")
        + key(paint, "o", "chapter") + key(paint, "l", "list")
        + key(paint, "r", "run") + key(paint, "q", "quit").stripTrailing();
  }

  private static String key(Paint paint, String key, String word) {
    return paint.bold(key) + " " + word + "   ";
  }
}
