package zapbook.cli.run;

import java.io.PrintWriter;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import zapbook.cli.kit.Paint;
import zapbook.workloads.Comparison;
import zapbook.workloads.FigureWords;

/**
 * A figure as bars of characters, one a stage. Where the largest value is
 * more than a thousand times the smallest, the scale is logarithmic.
 */
final class BarChart {

  private static final int SPAN = 1_000;

  private final Comparison comparison;
  private final String figure;
  private final long greatest;
  private final boolean logarithmic;
  /** Room for the longest bar. */
  private final int width;

  BarChart(Comparison comparison, String figure) {
    this.comparison = comparison;
    this.figure = figure;
    LongSummaryStatistics values = comparison.rows().stream()
        .map(row -> row.value(figure)).filter(Objects::nonNull)
        .mapToLong(Long::longValue).filter(value -> value > 0)
        .summaryStatistics();
    greatest = values.getCount() == 0 ? 0 : values.getMax();
    logarithmic = values.getCount() > 0
        && values.getMax() / SPAN >= values.getMin();
    int numbers = Screen.shown(figure, greatest).length();
    width = Page.WIDTH - "99 |".length() - Math.max(8, numbers) - 2;
  }

  void print(PrintWriter out, Paint paint) {
    String unit = FigureWords.unit(figure);
    out.println(paint.bold(FigureWords.label(figure))
        + (unit.isEmpty() ? "" : ", " + unit)
        + (logarithmic ? ", on a logarithmic scale" : ""));
    for (int row = 0; row < comparison.rows().size(); row++) {
      out.println(line(row, paint));
    }
  }

  private String line(int row, Paint paint) {
    var one = comparison.rows().get(row);
    Long value = one.value(figure);
    String bar = "#".repeat(value == null ? 0 : length(value));
    String number =
        value == null ? "-" : Screen.shown(figure, value);
    boolean changed = comparison.changed(row, figure);
    return String.format("%2s |%s %s", one.subject().mark(),
        changed ? paint.caution(bar) : bar, number);
  }

  /** At least one character for anything above 0. */
  int length(long value) {
    if (value <= 0) {
      return 0;
    }
    double share = logarithmic
        ? (1 + Math.log10(value)) / (1 + Math.log10(greatest))
        : (double) value / greatest;
    return Math.max(1, (int) Math.round(share * width));
  }
}
