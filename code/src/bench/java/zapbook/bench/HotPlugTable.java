package zapbook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Hot-plug before and after chapter 3, beside the kernel's own code.
 *
 * <p>Two things are asked of it: with 16 marked pages the walk takes less
 * than the 50 microseconds that the patch's author reported, and it is
 * faster than zap-all by about as much as it is in C.
 */
final class HotPlugTable {
  private static final String RESOURCE = "hotplug.txt";
  private static final double MICROS = 1e3;
  private static final double REPORTED_NANOS = 50 * MICROS;
  private static final int REPORTED_MARKS = 16;
  /** How far the ratio may be off, either way. */
  private static final double FACTOR = 2;

  /** Nanoseconds in C with so many marked pages: zap-all, and the walk. */
  private record InC(int marked, double zapAll, double walk) {
    double ratio() {
      return zapAll / walk;
    }
  }

  /** Median nanoseconds by the parameters of {@link HotPlug}. */
  private final Map<String, Double> medians;

  HotPlugTable(Map<String, Double> medians) {
    this.medians = medians;
  }

  private Double median(int marked, int stage) {
    return medians.get("marked=" + marked + " stage=" + stage);
  }

  /** The table, and below it what is held and what is not. */
  String text() {
    StringBuilder rows = new StringBuilder();
    StringBuilder said = new StringBuilder();
    for (InC c : inC()) {
      Double before = median(c.marked, 2);
      Double after = median(c.marked, 3);
      if (before == null || after == null) continue;
      double ratio = before / after;
      rows.append(String.format(
          "| %d | %.0f | %.1f | %.0f | %.0f | %.1f | %.0f%n", c.marked,
          before / MICROS, after / MICROS, ratio, c.zapAll / MICROS,
          c.walk / MICROS, c.ratio()));
      said.append(verdict(c, before, after));
    }
    return rows.isEmpty() ? "" : heading() + rows + "|===\n\n" + said;
  }

  private static String heading() {
    return "\nA slot appears in a 4 GiB guest, microseconds\n\n"
        + "[%header,cols=\">2,>2,>2,>2,>2,>2,>2\"]\n|===\n"
        + "| marked pages | zap-all (stage 2) | MMIO walk (stage 3) | ratio"
        + " | zap-all in C | MMIO walk in C | ratio in C\n";
  }

  private static String verdict(InC c, double before, double after) {
    double off = before / after / c.ratio();
    boolean near = off <= FACTOR && off >= 1 / FACTOR;
    String text = String.format("* %d marked: the ratio is %.2f times that"
        + " of C, %s a factor of %.0f; zap-all takes %.2f times as long as"
        + " in C, the walk %.2f times%n", c.marked, off,
        near ? "within" : "NOT within", FACTOR, before / c.zapAll,
        after / c.walk);
    if (c.marked != REPORTED_MARKS) return text;
    return text + String.format("* %d marked: the walk takes %.1f"
        + " microseconds, %s the 50 that were reported%n", c.marked,
        after / MICROS, after < REPORTED_NANOS ? "less than" : "NOT less than");
  }

  private static List<InC> inC() {
    try (var lines = new BufferedReader(new InputStreamReader(
        HotPlugTable.class.getResourceAsStream(RESOURCE),
        StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|"))
          .map(part -> new InC(Integer.parseInt(part[0].strip()),
              Double.parseDouble(part[1]), Double.parseDouble(part[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
