package zapbook.cli.kit;

import java.nio.charset.Charset;
import java.util.Locale;

/** Numbers as people read them, the same in every language. */
public final class Numbers {

  /** Below this, three digits and a decimal do not round up to four. */
  private static final double FULL = 999.95;

  private Numbers() {}

  /** A whole number with separators: 1,048,576. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A time in the unit that suits it: 640 ns, 12.4 ms. */
  public static String time(long nanos) {
    if (nanos < 1_000) {
      return nanos + " ns";
    }
    double amount = nanos / 1e3;
    String unit = micros();
    for (String next : new String[] {"ms", "s"}) {
      if (amount >= FULL) {
        amount /= 1e3;
        unit = next;
      }
    }
    return String.format(Locale.ROOT, "%,.1f %s", amount, unit);
  }

  /** The unit of a microsecond, in letters that the screen has. */
  public static String micros() {
    return screen().newEncoder().canEncode('\u00b5') ? "\u00b5s" : "us";
  }

  private static Charset screen() {
    String name = System.getProperty("stdout.encoding",
        System.getProperty("sun.stdout.encoding", ""));
    return name.isEmpty() || !Charset.isSupported(name)
        ? Charset.defaultCharset() : Charset.forName(name);
  }
}
