package zapbook.cli.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zapbook.cli.exercise.Report;
import zapbook.cli.kit.Paint;
import zapbook.proof.Exercise;

/** Runs the tests of all exercises once more, when all are solved. */
final class Ending {

  private final List<Exercise> all;
  private final Paint paint;
  private final List<Report> reports = new ArrayList<>();

  Ending(List<Exercise> all, Paint paint) {
    this.all = all;
    this.paint = paint;
  }

  /** The one whose tests are to be run now; empty after the last. */
  Optional<Exercise> next() {
    return all.stream().skip(reports.size()).findFirst();
  }

  /** What came of it, as a line. */
  String judged(Report report) {
    reports.add(report);
    String words = String.format("%3s  %s", report.exercise(),
        report.title());
    return report.solved() ? paint.good("  ok    ") + words
        : paint.bad("  FAIL  ") + words + ": " + report.passed() + " of "
            + report.tests() + " tests pass";
  }

  /** What stands at the end of it. */
  List<String> lines() {
    return reports.stream().filter(report -> !report.solved()).findFirst()
        .map(report -> List.of("Exercise " + report.exercise()
            + " does not pass any more. Next: n goes there."))
        .orElseGet(() -> new Series(all, paint).lines());
  }
}
