package zapbook.cli.run;

import java.io.PrintWriter;
import zapbook.cli.kit.Numbers;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.cli.work.Order;
import zapbook.cli.work.Paper;
import zapbook.lab.NumberWords;
import zapbook.workloads.FigureWords;
import zapbook.workloads.Label;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;

/**
 * What people read of a run.
 *
 * @param paper what came of a class of the reader's; of a stage nothing
 * @param asTyped how such a class was given, with a blank in front
 * @param runs how many runs under the real lock its times are of
 */
record RunTable(Workload workload, Subject subject, Result result,
    Paper paper, String asTyped, int runs) {

  void print(PrintWriter out, Paint paint) {
    out.println(paint.bold(workload.name()) + " on " + subject);
    out.println(title(workload)
        + (result.isReal() ? ", under the real lock" : ""));
    out.println(NumberWords.of(result.parameters()));
    out.println();
    row(out, "outcome", result.outcome().toString(), "");
    result.figures().forEach((name, value) ->
        row(out, FigureWords.label(name), Screen.shown(name, value),
            FigureWords.unit(name)));
    if (!result.reason().isEmpty()) {
      out.println();
      Page.print(out, "It ended because "
          + result.reason().replaceAll("\\.$", "") + ".");
    }
    lock(out);
    LogLines.print(out, paint, result.kernelLog());
    Told.printed(out, paint, paper);
    out.println();
    next(out);
    out.flush();
  }

  /** What it is about, and what stands beside the stages. */
  static String title(Workload workload) {
    return workload.title() + (workload.label() == Label.STAGES ? ""
        : " (" + workload.label() + ")");
  }

  private void lock(PrintWriter out) {
    var lock = result.lock();
    if (result.isReal()) {
      out.println();
      Page.print(out, "Measured in real time on this machine: "
          + (runs == 1 ? "one run" : "medians of " + runs + " runs")
          + ", after " + Order.WARM_UPS + " that warmed up"
          + " the compiler. Counts come with --lock simulated.");
    }
    if (lock.isEmpty()) {
      return;
    }
    long holds = lock.get("holds");
    out.println();
    Page.print(out, "The lock was held "
        + (holds == 1 ? "once" : Numbers.grouped(holds) + " times") + ", "
        + Numbers.time(lock.get("maxHoldNanos")) + " at the longest and "
        + Numbers.time(lock.get("totalHoldNanos"))
        + " in all, in virtual time.");
  }

  private void row(
      PrintWriter out, String name, String value, String note) {
    String line = String.format("  %-" + nameWidth() + "s %"
        + valueWidth() + "s  %s", name, value, note);
    out.println(line.stripTrailing());
  }

  private int nameWidth() {
    return result.figures().keySet().stream()
        .mapToInt(name -> FigureWords.label(name).length())
        .reduce("outcome".length(), Math::max);
  }

  private int valueWidth() {
    return result.figures().entrySet().stream()
        .mapToInt(each -> Screen.shown(
            each.getKey(), each.getValue()).length())
        .reduce(result.outcome().toString().length(), Math::max);
  }

  private void next(PrintWriter out) {
    var words = Words.here();
    out.println("Next: "
        + words.command("compare " + workload.name() + asTyped));
    out.println("      shows the same on all stages; chapter "
        + workload.chapter() + " tells why they differ.");
  }
}
