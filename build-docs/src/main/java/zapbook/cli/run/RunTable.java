package zapbook.cli.run;

import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;
import zapbook.cli.kit.Numbers;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.stages.Stage;
import zapbook.workloads.Result;
import zapbook.workloads.Workload;

/** What people read of a run. */
record RunTable(Workload workload, Stage stage, Result result) {

  private static final int NUMBER = 14;

  void print(PrintWriter out, Paint paint) {
    out.println(paint.bold(workload.name()) + " on " + stage);
    out.println(workload.title());
    out.println(parameters(result.parameters()));
    out.println();
    row(out, "outcome", result.outcome().toString(), "");
    result.figures().forEach((name, value) ->
        row(out, FigureWords.label(name), FigureWords.shown(name, value),
            FigureWords.unit(name)));
    lock(out);
    out.println();
    next(out);
    out.flush();
  }

  /** As they can be typed after -p. */
  static String parameters(Map<String, Long> numbers) {
    return numbers.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(" "));
  }

  private void lock(PrintWriter out) {
    var lock = result.lock();
    if (lock.isEmpty()) {
      return;
    }
    long holds = lock.get("holds");
    row(out, "lock held", Numbers.grouped(holds),
        (holds == 1 ? "time" : "times") + ", the longest "
            + Numbers.time(lock.get("maxHoldNanos")) + ", all "
            + Numbers.time(lock.get("totalHoldNanos")));
    row(out, "", "", "of virtual time");
  }

  private void row(
      PrintWriter out, String name, String value, String note) {
    int width = result.figures().keySet().stream()
        .mapToInt(one -> FigureWords.label(one).length()).max().orElse(0);
    String line = String.format("  %-" + Math.max(9, width) + "s %"
        + NUMBER + "s  %s", name, value, note);
    out.println(line.stripTrailing());
  }

  private void next(PrintWriter out) {
    var words = Words.here();
    out.println("Next: " + words.command("compare " + workload.name()));
    out.println("      shows the same on all stages; chapter "
        + workload.chapter() + " tells why they differ.");
  }
}
