package zapbook.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import zapbook.cli.kit.WrongUse;
import zapbook.draw.Plot;
import zapbook.draw.SvgFile;
import zapbook.workloads.Comparison;
import zapbook.workloads.FigureWords;

/** A figure over the stages as an SVG file. */
final class ComparisonPlot {

  /** The unit of a time axis, and how many nanoseconds it has. */
  private enum Scale {
    NS("ns", 1), MICROS("\u00b5s", 1e3), MS("ms", 1e6), S("s", 1e9);

    private final String unit;
    private final double nanos;

    Scale(String unit, double nanos) {
      this.unit = unit;
      this.nanos = nanos;
    }

    static Scale of(double greatest) {
      Scale fits = NS;
      for (Scale each : values()) {
        fits = greatest >= each.nanos ? each : fits;
      }
      return fits;
    }
  }

  private ComparisonPlot() {}

  static Plot of(Comparison comparison, String figure) {
    var series = new LinkedHashMap<String, Map<Integer, Double>>();
    for (var row : comparison.rows()) {
      Long value = row.value(figure);
      var subject = row.subject();
      series.computeIfAbsent(subject.isStage() ? "stages" : subject.name(),
          name -> new TreeMap<>())
          .put(subject.stage(), value == null ? 0.0 : value);
    }
    String unit = FigureWords.unit(figure);
    if (FigureWords.isTime(figure)) {
      var scale = Scale.of(series.values().stream()
          .flatMap(values -> values.values().stream())
          .mapToDouble(Double::doubleValue).max().orElse(0));
      series.values().forEach(values ->
          values.replaceAll((stage, nanos) -> nanos / scale.nanos));
      unit = scale.unit + (FigureWords.isMeasured(figure)
          ? " of real time" : " of virtual time");
    }
    Plot plot = Plot.bars(comparison.workload().name() + ": "
            + comparison.workload().title())
        .x("stage", "").y(FigureWords.label(figure), unit);
    boolean alone = series.size() == 1;
    for (var one : series.entrySet()) {
      plot = plot.series(alone ? "" : one.getKey(), one.getValue());
    }
    return plot;
  }

  static void write(Comparison comparison, String figure, Path file) {
    try {
      Files.write(file, SvgFile.of(of(comparison, figure))
          .getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new WrongUse(file + " cannot be written");
    }
  }
}
