package zapbook.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import zapbook.draw.Plot.Point;
import zapbook.draw.Plot.Series;

/** A plot in characters: a line for each point, as long as its value. */
final class PlotText {

    /** Longer series are thinned out, so that a screen holds them. */
    private static final int MOST = 24;
    /** What stands behind the longest bar at most, and before it. */
    private static final int NUMBERS = 24;

    private final Plot plot;
    private final double greatest;
    private final double least;

    PlotText(Plot plot) {
        this.plot = plot;
        var sizes = plot.series.stream().flatMap(s -> s.points().stream())
                .mapToDouble(Point::y).filter(y -> y > 0)
                .summaryStatistics();
        greatest = sizes.getCount() == 0 ? 0 : sizes.getMax();
        least = sizes.getCount() == 0 ? 0 : sizes.getMin();
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(plot.title);
        lines.add(plot.y.label() + " over " + plot.x.label()
                + (plot.logarithmic ? ", logarithmic" : ""));
        for (Series series : plot.series) {
            if (!series.name().isEmpty()) {
                lines.add(series.name());
            }
            shown(series.points()).forEach(point -> lines.add(line(point)));
        }
        if (!plot.note().isEmpty()) {
            lines.add(plot.note());
        }
        return Words.folded(String.join("\n", lines));
    }

    /** First and last always. */
    private static List<Point> shown(List<Point> points) {
        int all = points.size();
        return all <= MOST ? points : IntStream.range(0, MOST)
                .mapToObj(n -> points.get(n * (all - 1) / (MOST - 1)))
                .toList();
    }

    private String line(Point point) {
        String x = String.format("%8s", Plot.number(point.x()));
        return x + " |" + "#".repeat(length(point.y())) + " "
                + Plot.number(point.y());
    }

    /** At least one character for anything above 0. */
    private int length(double y) {
        if (y <= 0) {
            return 0;
        }
        // the least has a tenth of the room, since nothing is at the left
        double share = !plot.logarithmic ? y / greatest
                : greatest == least ? 1
                : 0.1 + 0.9 * Math.log(y / least) / Math.log(greatest / least);
        return (int) Math.max(1,
                Math.round(share * (Words.SCREEN - NUMBERS)));
    }
}
