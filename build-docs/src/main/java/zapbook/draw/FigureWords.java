package zapbook.draw;

import java.util.Locale;
import java.util.Map;

/** What a figure of a workload is called, measured in, and how it is shown. */
final class FigureWords {

    /** Names that end so are virtual times in nanoseconds. */
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
            Map.entry("visited", "pages"));

    private FigureWords() {
    }

    /** The name in words: "pages left", "max hold". */
    static String label(String name) {
        return name.replaceAll(NANOS + "$", "")
                .replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** What is counted; empty where the name says it. */
    static String unit(String name) {
        return UNITS.getOrDefault(name, "");
    }

    /** The unit of one: page, entry. */
    static String one(String unit) {
        return unit.replaceAll("ies$", "y").replaceAll("s$", "");
    }

    static boolean isTime(String name) {
        return name.endsWith(NANOS);
    }

    /** The value as people read it, a time with its unit. */
    static String shown(String name, long value) {
        if (!isTime(name)) {
            return String.format(Locale.ROOT, "%,d", value);
        }
        TimeUnits unit = TimeUnits.of(value);
        return value < 1000 ? value + " ns" : String.format(Locale.ROOT,
                "%,.1f %s", value / unit.nanos, unit.text);
    }

    /** A unit of virtual time. */
    enum TimeUnits {
        NS("ns", 1), MICROS("µs", 1e3), MS("ms", 1e6), S("s", 1e9);

        final String text;
        final double nanos;

        TimeUnits(String text, double nanos) {
            this.text = text;
            this.nanos = nanos;
        }

        /** The largest unit that is not larger than the value. */
        static TimeUnits of(double value) {
            TimeUnits fits = NS;
            for (TimeUnits each : values()) {
                fits = value >= each.nanos * 0.99995 ? each : fits;
            }
            return fits;
        }
    }
}
