package zapbook.machine;

import java.util.Locale;
import java.util.Objects;

/** Sizes as people write them: 64M, 4G, 1T. */
public final class ByteSize {
  private static final String UNITS = "KMGT";

  private ByteSize() { }

  /**
   * Reads a size.
   *
   * @param text digits and, if wanted, K, M, G or T (powers of 1,024)
   * @return the size in bytes
   * @throws IllegalArgumentException if the text is no size
   */
  public static long parse(String text) {
    Objects.requireNonNull(text, "no size, expected such as \"64M\"");
    String size = text.strip().toUpperCase(Locale.ROOT);
    if (!size.matches("\\d{1,15}[KMGT]?")) {
      throw new IllegalArgumentException(
          "not a size: '" + text + "', expected something like 64M or 4G");
    }
    int last = size.length() - 1;
    int power = UNITS.indexOf(size.charAt(last)) + 1;
    long bytes = Long.parseLong(power > 0 ? size.substring(0, last) : size);
    if (bytes > Long.MAX_VALUE >>> 10 * power) {
      throw new IllegalArgumentException(
          "too large a size: '" + text + "'");
    }
    return bytes << 10 * power;
  }

  /**
   * Writes a size with the largest unit that leaves no fraction.
   *
   * @param bytes the size, not negative
   * @return for instance 64M
   */
  public static String format(long bytes) {
    int power = 0;
    while (power < UNITS.length() && bytes != 0 && bytes % 1024 == 0) {
      bytes /= 1024;
      power++;
    }
    String unit = power == 0 ? "" : UNITS.substring(power - 1, power);
    return bytes + unit;
  }
}
