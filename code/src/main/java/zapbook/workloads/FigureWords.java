package zapbook.workloads;

import java.util.Locale;
import java.util.Map;

/** What a figure is called in words, what is counted, how it is shown. */
public final class FigureWords {
  /** Names that end so are times in nanoseconds. */
  private static final String NANOS = "Nanos";

  /** What is counted, where the name itself does not say it. */
  private static final Map<String, String> UNITS = Map.ofEntries(
      Map.entry("available", "pages"),
      Map.entry("freedByShrinking", "pages"),
      Map.entry("listLength", "pages"),
      Map.entry("maxEntriesBetweenYieldTests", "entries"),
      Map.entry("maxRetained", "pages"),
      Map.entry("maxZappedBetweenYieldTests", "pages"),
      Map.entry("recycled", "pages"),
      Map.entry("visited", "pages"),
      Map.entry("zappedAtTheWrap", "pages"));

  private FigureWords() { }

  /**
   * The name in words.
   *
   * @param name of a figure, camelCase: maxHoldNanos
   * @return for instance "max hold"
   */
  public static String label(String name) {
    return name.replaceAll(NANOS + "$", "")
        .replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /**
   * What is counted.
   *
   * @param name of a figure
   * @return for instance "pages"; empty where the name itself says it
   */
  public static String unit(String name) {
    return UNITS.getOrDefault(name, "");
  }

  /**
   * The unit of one.
   *
   * @param unit of several: pages, entries
   * @return for instance page, entry
   */
  public static String one(String unit) {
    return unit.replaceAll("ies$", "y").replaceAll("s$", "");
  }

  /**
   * Whether a figure is a time in nanoseconds.
   *
   * @param name of a figure
   * @return true if it is
   */
  public static boolean isTime(String name) {
    return name.endsWith(NANOS);
  }

  /**
   * Whether a figure was measured in real time, not counted.
   *
   * @param name of a figure
   * @return true if it was
   */
  public static boolean isMeasured(String name) {
    return name.matches("real[A-Z].*");
  }

  /**
   * A value as people read it.
   *
   * @param name of the figure
   * @param value what it is
   * @return 1,048,576, or for a time 640 ns or 12.4 ms
   */
  public static String shown(String name, long value) {
    return isTime(name) ? time(value)
        : String.format(Locale.ROOT, "%,d", value);
  }

  private static String time(long nanos) {
    if (nanos < 1_000) return nanos + " ns";
    TimeUnits unit = TimeUnits.of(nanos);
    return String.format(
        Locale.ROOT, "%,.1f %s", nanos / unit.nanos(), unit);
  }

  /** A unit of time. */
  public enum TimeUnits {
    /** Nanoseconds. */
    NS("ns", 1),
    /** Microseconds. */
    MICROS("\u00b5s", 1e3),
    /** Milliseconds. */
    MS("ms", 1e6),
    /** Seconds. */
    S("s", 1e9);

    /** From this share of a unit on, it does not round up to a thousand
     * of the smaller one. */
    private static final double FULL = 0.99995;

    private final String text;
    private final double nanos;

    TimeUnits(String text, double nanos) {
      this.text = text;
      this.nanos = nanos;
    }

    /**
     * The largest unit that is not larger than a value.
     *
     * @param value in nanoseconds
     * @return that unit
     */
    public static TimeUnits of(double value) {
      TimeUnits fits = NS;
      for (TimeUnits each : values()) {
        if (value >= each.nanos * FULL) fits = each;
      }
      return fits;
    }

    /** {@return how many nanoseconds it has} */
    public double nanos() {
      return nanos;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
