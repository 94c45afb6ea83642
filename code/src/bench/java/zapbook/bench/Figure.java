package zapbook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One row of the table: a benchmark, and what it is held against.
 *
 * @param benchmark class and method
 * @param parameters as name=value, empty if there are none
 * @param items how many things one call does
 * @param nanosInC what the kernel's own code needs for one, NaN if it
 *     was not measured
 * @param target how many times that is good enough
 * @param what the thing, in words
 */
record Figure(String benchmark, String parameters, int items,
    double nanosInC, double target, String what) {
  private static final String RESOURCE = "figures.txt";

  /** All rows, in the order of the table. */
  static List<Figure> all() {
    try (var lines = new BufferedReader(new InputStreamReader(
        Figure.class.getResourceAsStream(RESOURCE),
        StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#"))
          .map(Figure::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Figure parse(String line) {
    String[] parts = line.split("\\|");
    for (int at = 0; at < parts.length; at++) parts[at] = parts[at].strip();
    return new Figure(parts[0], parts[1], Integer.parseInt(parts[2]),
        number(parts[3]), number(parts[4]), parts[5]);
  }

  private static double number(String text) {
    return text.equals("-") ? Double.NaN : Double.parseDouble(text);
  }

  /** Whether it is about a benchmark that was run. */
  boolean isAbout(String name, String itsParameters) {
    return name.endsWith("." + benchmark)
        && (parameters.isEmpty() || parameters.equals(itsParameters));
  }

  /** The row for a measured time of one call. */
  String row(double nanos) {
    double ours = nanos / items;
    boolean compared = !Double.isNaN(nanosInC);
    return String.format("| %s | %s | %s | %s | %s%n", what, show(ours),
        compared ? show(nanosInC) : "–",
        compared ? String.format("%.2f", ours / nanosInC) : "–",
        compared ? String.format("%.0f", target) : "–");
  }

  private static String show(double nanos) {
    return String.format(nanos < 10 ? "%.2f" : "%,.0f", nanos);
  }
}
