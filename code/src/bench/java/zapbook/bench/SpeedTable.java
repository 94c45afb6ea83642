package zapbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks and writes {@code target/speed.adoc}: the median
 * of each, and beside it what the kernel's own code needs.
 *
 * <pre>
 *   mvn -q -pl code -Pbench verify [-Dbench=REGEX]
 * </pre>
 */
public final class SpeedTable {
  private static final Path TABLE = Path.of("target", "speed.adoc");

  private SpeedTable() { }

  /**
   * Runs them.
   *
   * @param args as for JMH: which benchmarks, and options
   * @throws CommandLineOptionException if an option is wrong
   * @throws RunnerException if a benchmark fails
   * @throws IOException if the table cannot be written
   */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    Locale.setDefault(Locale.ROOT);
    var results = new Runner(new CommandLineOptions(args)).run();
    String table = table(results);
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table);
    System.out.println();
    System.out.println(table);
    System.out.println("written to " + TABLE);
  }

  private static String table(Collection<RunResult> results) {
    StringBuilder text = new StringBuilder();
    text.append(Machine.asCode()).append("\n\n");
    text.append("[%header,cols=\"6,>2,>2,>2,>2\"]\n|===\n");
    text.append("| one item | ns here | ns in C | ratio | target\n");
    for (Figure figure : Figure.all()) {
      for (RunResult result : results) {
        BenchmarkParams run = result.getParams();
        if (figure.isAbout(run.getBenchmark(), parameters(run))) {
          text.append(figure.row(median(result)));
        }
      }
    }
    return text.append("|===\n").append(hotPlug(results)).toString();
  }

  private static String hotPlug(Collection<RunResult> results) {
    Map<String, Double> medians = new TreeMap<>();
    for (RunResult result : results) {
      BenchmarkParams run = result.getParams();
      if (run.getBenchmark().contains(".HotPlug.")) {
        medians.put(parameters(run), median(result));
      }
    }
    return new HotPlugTable(medians).text();
  }

  private static String parameters(BenchmarkParams run) {
    Map<String, String> sorted = new TreeMap<>();
    run.getParamsKeys().forEach(key -> sorted.put(key, run.getParam(key)));
    return sorted.entrySet().stream().map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  /** Nanoseconds of one call. */
  private static double median(RunResult result) {
    double median =
        result.getPrimaryResult().getStatistics().getPercentile(50);
    boolean perSecond = result.getPrimaryResult().getScoreUnit()
        .startsWith("ops/");
    return perSecond ? 1e9 / median : median;
  }
}
