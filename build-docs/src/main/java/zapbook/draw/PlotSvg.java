package zapbook.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.draw.Plot.Kind;
import zapbook.draw.Plot.Point;
import zapbook.draw.Plot.Series;

/** Places the parts of a {@link Plot} on paper. */
final class PlotSvg {

    /** Small enough that the text stays legible on a phone. */
    static final double WIDTH = 560;
    static final double HEIGHT = 320;
    /**
     * Estimates for wide fonts and the larger letters of a phone: no font is
     * at hand when the book is built.
     */
    private static final double LETTER = 9;
    private static final double BOLD = 9.4;
    private static final double LINE = 17;
    private static final int COLOURS = 6;

    private final Plot plot;
    private final Ticks xTicks;
    private final Ticks yTicks;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final double halfBar;
    private final Svg svg = Svg.of(WIDTH, HEIGHT);

    PlotSvg(Plot plot) {
        this.plot = plot;
        var ys = all().stream().mapToDouble(Point::y).summaryStatistics();
        var xs = all().stream().mapToDouble(Point::x).summaryStatistics();
        yTicks = plot.logarithmic ? Ticks.powers(all().stream()
                .map(Point::y).filter(v -> v > 0).toList())
                : Ticks.around(Math.min(0, ys.getMin()), ys.getMax(), 5);
        xTicks = Ticks.around(xs.getMin(), xs.getMax(), 6);
        left = 16 + LETTER * yTicks.values().stream()
                .mapToInt(v -> yLabel(v).length()).max().orElse(1);
        right = WIDTH - 14 - BOLD * plot.series.stream()
                .mapToInt(s -> s.name().length()).max().orElse(1);
        // the value above the highest bar stands below the name of the axis
        top = plot.kind == Kind.BARS ? 48 : 34;
        bottom = HEIGHT - (plot.countsAlongX() ? 50 : 12);
        halfBar = plot.kind == Kind.BARS ? groupWidth() / 2 : 0;
    }

    String draw() {
        axes();
        for (int i = 0; i < plot.series.size(); i++) {
            if (plot.kind == Kind.LINES) {
                line(plot.series.get(i), i);
            } else {
                bars(plot.series.get(i), i);
            }
        }
        names();
        return svg.close();
    }

    private List<Point> all() {
        return plot.series.stream().flatMap(s -> s.points().stream()).toList();
    }

    private void axes() {
        for (double v : yTicks.values()) {
            svg.line(v == floor() ? "axis" : "grid",
                    left, height(v), right, height(v));
            svg.text("tick", "end", left - 8, height(v) + 4.5, yLabel(v));
        }
        for (double v : xMarks()) {
            svg.line("axis", x(v), bottom, x(v), bottom + 5);
            svg.text("tick", "middle", x(v), bottom + 21,
                    plot.kind == Kind.BARS
                            ? Plot.number(v) : xTicks.label(v));
        }
        svg.text("label", "start", 2, 15, plot.y.label()
                + (plot.logarithmic ? ", logarithmic" : ""));
        if (plot.countsAlongX()) {
            svg.text("label", "end", right, bottom + 43, plot.x.label());
        }
    }

    /** A bar plot names what was measured, a line plot round numbers. */
    private List<Double> xMarks() {
        if (!plot.countsAlongX()) {
            return List.of();
        }
        return plot.kind == Kind.LINES ? xTicks.values()
                : all().stream().map(Point::x).distinct().sorted().toList();
    }

    private void line(Series s, int i) {
        String path = s.points().stream()
                .map(p -> Svg.num(x(p.x())) + " " + Svg.num(y(p.y())))
                .collect(Collectors.joining(" L", "M", ""));
        svg.path("stroke " + colour(i), path);
        if (s.points().size() <= 24) {
            s.points().forEach(p ->
                    svg.dot("fill " + colour(i), x(p.x()), y(p.y()), 3.5));
        }
    }

    private void bars(Series s, int i) {
        double width = 2 * halfBar / plot.series.size();
        for (Point p : s.points()) {
            double from = x(p.x()) - halfBar + i * width;
            double end = Math.min(y(p.y()), height(floor()));
            svg.rect("fill " + colour(i), from + 1, end, width - 2,
                    Math.abs(y(p.y()) - height(floor())), 1.5);
        }
        if (plot.series.size() == 1 && s.name().isEmpty()) {
            values(s);
        } else if (!plot.countsAlongX()) {
            Point p = s.points().get(0);
            svg.text("tick value", "middle", x(p.x()) - halfBar + (i + 0.5) * width,
                    y(p.y()) - 5, Plot.number(p.y()));
        }
    }

    /** A lone bar that differs from the one before it shows its value. */
    private void values(Series s) {
        Point before = null;
        double taken = 0;
        double beside = 0;
        for (Point p : s.points()) {
            String value = Plot.number(p.y());
            double half = value.length() * LETTER / 2;
            double y = Math.min(y(p.y()), height(floor())) - 5;
            boolean differs = before == null || before.y() != p.y();
            boolean free = x(p.x()) - half > taken
                    || Math.abs(y - beside) > LINE;
            if (differs && free) {
                double middle = Math.max(x(p.x()), left + half);
                svg.text("tick value", "middle", middle, y, value);
                taken = middle + half;
                beside = y;
            }
            before = p;
        }
    }

    /** Names stand at the ends of their lines, pushed apart if they touch. */
    private void names() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < plot.series.size(); i++) {
            if (!plot.series.get(i).name().isEmpty()) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> end(plot.series.get(i))));
        double[] at = order.stream()
                .mapToDouble(i -> end(plot.series.get(i)) + 4.5).toArray();
        spread(at);
        for (int n = 0; n < at.length; n++) {
            int i = order.get(n);
            svg.text("name " + colour(i), "start", right + 10, at[n],
                    plot.series.get(i).name());
        }
    }

    private void spread(double[] at) {
        for (int n = 1; n < at.length; n++) {
            at[n] = Math.max(at[n], at[n - 1] + LINE);
        }
        double limit = bottom + 4.5;
        for (int n = at.length - 1; n >= 0; n--) {
            at[n] = Math.min(at[n], limit);
            limit = at[n] - LINE;
        }
    }

    private double end(Series s) {
        return y(s.points().get(s.points().size() - 1).y());
    }

    private double groupWidth() {
        List<Double> xs = xMarks();
        double gap = xTicks.last() - xTicks.first();
        for (int i = 1; i < xs.size(); i++) {
            gap = Math.min(gap, xs.get(i) - xs.get(i - 1));
        }
        double unit = (right - left) / (xTicks.last() - xTicks.first() + gap);
        return Math.min(90, 0.72 * gap * unit);
    }

    private double x(double value) {
        double from = left + halfBar;
        double to = right - halfBar - 6;
        double lowest = plot.kind == Kind.BARS ? lowestX() : xTicks.first();
        double highest = plot.kind == Kind.BARS ? highestX() : xTicks.last();
        return highest == lowest ? (from + to) / 2
                : from + (value - lowest) / (highest - lowest) * (to - from);
    }

    private double lowestX() {
        return all().stream().mapToDouble(Point::x).min().orElse(0);
    }

    private double highestX() {
        return all().stream().mapToDouble(Point::x).max().orElse(1);
    }

    private double y(double value) {
        return height(plot.logarithmic ? Math.max(yTicks.first(),
                Math.log10(value)) : value);
    }

    /** Where a tick stands: its value, or on a logarithmic axis its power. */
    private double height(double tick) {
        double share = (tick - yTicks.first())
                / (yTicks.last() - yTicks.first());
        return bottom - share * (bottom - top);
    }

    /** The tick on which bars stand. */
    private double floor() {
        return plot.logarithmic ? yTicks.first() : 0;
    }

    private String yLabel(double tick) {
        return plot.logarithmic ? Plot.number(Math.pow(10, tick))
                : yTicks.label(tick);
    }

    private static String colour(int i) {
        return "c" + (i % COLOURS + 1);
    }
}
