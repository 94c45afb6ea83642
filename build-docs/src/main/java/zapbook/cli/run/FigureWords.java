package zapbook.cli.run;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import zapbook.cli.kit.Numbers;

/** What a figure is called, what it is measured in, how it is shown. */
final class FigureWords {

  /** Names that end so are times in nanoseconds. */
  private static final String NANOS = "Nanos";

  /** What is counted, where the name itself does not say it. */
  private static final Map<String, String> UNITS = Map.ofEntries(
      entry("available", "pages"),
      entry("freedByShrinking", "pages"),
      entry("listLength", "pages"),
      entry("maxEntriesBetweenYieldTests", "entries"),
      entry("maxRetained", "pages"),
      entry("maxZappedBetweenYieldTests", "pages"),
      entry("recycled", "pages"),
      entry("visited", "pages"));

  private FigureWords() {}

  /** The name in words: "pages left", "max hold". */
  static String label(String name) {
    return name.replaceAll(NANOS + "$", "")
        .replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** What is counted, or nothing where the name says it. */
  static String unit(String name) {
    return UNITS.getOrDefault(name, "");
  }

  /** Whether the figure is a virtual time. */
  static boolean isTime(String name) {
    return name.endsWith(NANOS);
  }

  /** The value as people read it. */
  static String shown(String name, long value) {
    return isTime(name) ? Numbers.time(value) : Numbers.grouped(value);
  }
}
