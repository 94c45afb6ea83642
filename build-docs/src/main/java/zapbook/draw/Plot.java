package zapbook.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines or bars over a number: what a run measured, one series a stage.
 *
 * <pre>
 *   Plot.lines("Faults over memory")
 *       .x("guest memory", "GiB").y("faults", "")
 *       .series("stage 0", Map.of(1, 512, 2, 1024))
 * </pre>
 *
 * <p>A lone series needs no name; an empty one is not drawn.
 *
 * <p>Immutable: each call gives a new plot. The y axis starts at 0 unless a
 * value is negative, so that lengths can be compared; {@link #log()} changes
 * that.
 */
public final class Plot implements Picture {

    enum Kind { LINES, BARS }

    /** A measured value. */
    record Point(double x, double y) {
    }

    /** Values under one name, by rising x. */
    record Series(String name, List<Point> points) {
    }

    /** What an axis measures, and in what; the unit may be empty. */
    record Axis(String name, String unit) {
        String label() {
            return unit.isEmpty() ? name : name + " (" + unit + ")";
        }
    }

    final Kind kind;
    final String title;
    final Axis x;
    final Axis y;
    /** Whether each step up the y axis is ten times the one below. */
    final boolean logarithmic;
    final List<Series> series;
    private final String note;

    private Plot(Kind kind, String title, Axis x, Axis y,
                 boolean logarithmic, List<Series> series, String note) {
        this.kind = kind;
        this.title = title;
        this.x = x;
        this.y = y;
        this.logarithmic = logarithmic;
        this.series = List.copyOf(series);
        this.note = note;
    }

    /** An empty plot that joins its points by lines. */
    public static Plot lines(String title) {
        return new Plot(Kind.LINES, title,
                new Axis("x", ""), new Axis("y", ""), false, List.of(), "");
    }

    /** An empty plot that draws a bar for each point. */
    public static Plot bars(String title) {
        return new Plot(Kind.BARS, title,
                new Axis("x", ""), new Axis("y", ""), false, List.of(), "");
    }

    /** The same plot with this horizontal axis. */
    public Plot x(String name, String unit) {
        return new Plot(kind, title, new Axis(name, unit), y, logarithmic,
                series, note);
    }

    /** The same plot with this vertical axis. */
    public Plot y(String name, String unit) {
        return new Plot(kind, title, x, new Axis(name, unit), logarithmic,
                series, note);
    }

    /**
     * The same plot with a logarithmic vertical axis, for values of very
     * different size. A value of 0 has no place on it and is not drawn.
     */
    public Plot log() {
        return new Plot(kind, title, x, y, true, series, note);
    }

    /** The same plot with a sentence that says what to see. */
    public Plot note(String sentence) {
        return new Plot(kind, title, x, y, logarithmic, series, sentence);
    }

    /**
     * The same plot with one more series.
     *
     * @throws IllegalArgumentException if it is empty or has a value that is
     *                                  not a finite number
     */
    public Plot series(String name,
                       Map<? extends Number, ? extends Number> values) {
        List<Point> points = values.entrySet().stream()
                .map(e -> new Point(e.getKey().doubleValue(),
                        e.getValue().doubleValue()))
                .sorted((a, b) -> Double.compare(a.x, b.x)).toList();
        return with(new Series(name, points));
    }

    /**
     * The same plot with one more series, whose x are 0, 1, 2 and so on.
     *
     * @throws IllegalArgumentException if it is empty or has a value that is
     *                                  not a finite number
     */
    public Plot series(String name, List<? extends Number> values) {
        List<Point> points = new ArrayList<>();
        for (Number value : values) {
            points.add(new Point(points.size(), value.doubleValue()));
        }
        return with(new Series(name, points));
    }

    /**
     * The drawing.
     *
     * @throws IllegalStateException if there is no series, or a negative
     *                               value on a logarithmic axis
     */
    @Override
    public String svg() {
        if (series.isEmpty()) {
            throw new IllegalStateException("a plot without a series");
        }
        if (logarithmic && series.stream().flatMap(s -> s.points.stream())
                .anyMatch(p -> p.y < 0)) {
            throw new IllegalStateException("a logarithmic axis has no "
                    + "place for a negative value");
        }
        return new PlotSvg(this).draw();
    }

    /** Title, axes, and for each series its first, last and extreme values. */
    @Override
    public String alt() {
        String what = kind == Kind.LINES ? "Line plot" : "Bar plot";
        String values = series.stream().map(this::inWords)
                .collect(Collectors.joining(" "));
        return title + ". " + what + " of " + y.label()
                + (countsAlongX() ? " over " + x.label() : "")
                + (logarithmic ? ", logarithmic" : "") + ". "
                + values;
    }

    @Override
    public String note() {
        return note;
    }

    /** The same in characters, a line for each point. */
    @Override
    public String toString() {
        return new PlotText(this).text();
    }

    private Plot with(Series added) {
        boolean finite = added.points.stream().allMatch(p ->
                Double.isFinite(p.x) && Double.isFinite(p.y));
        if (added.points.isEmpty() || !finite) {
            throw new IllegalArgumentException("series " + added.name
                    + " needs values, and all of them finite");
        }
        return new Plot(kind, title, x, y, logarithmic, Stream.concat(
                series.stream(), Stream.of(added)).toList(), note);
    }

    private String inWords(Series s) {
        String name = s.name.isEmpty() ? "" : s.name + ": ";
        if (s.points.size() <= 6) {
            return name + s.points.stream().map(this::inWords)
                    .collect(Collectors.joining(", ")) + ".";
        }
        Point first = s.points.get(0);
        Point last = s.points.get(s.points.size() - 1);
        var size = s.points.stream().mapToDouble(Point::y)
                .summaryStatistics();
        return name + (name.isEmpty() ? "From " : "from ")
                + inWords(first) + " to " + inWords(last)
                + ", least " + number(size.getMin())
                + ", greatest " + number(size.getMax()) + ".";
    }

    private String inWords(Point p) {
        return number(p.y) + (countsAlongX() ? " at " + number(p.x) : "");
    }

    /** Bars side by side may compare things, over no axis at all. */
    boolean countsAlongX() {
        return kind == Kind.LINES || !x.name.isEmpty();
    }

    /** Whole numbers with separators, others with up to three digits. */
    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.3f", value)
                        .replaceAll("0+$", "");
    }
}
