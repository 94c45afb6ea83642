package zapbook.cli.trace;

import java.io.PrintWriter;
import java.util.Locale;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.stages.Stage;
import zapbook.trace.TraceResult;
import zapbook.workloads.Outcome;

/** What people read of a run. */
record TraceTable(TraceReport report, TraceResult result, Stage stage,
    Machine machine) {

  void print(PrintWriter out, Paint paint) {
    out.println(paint.bold(report.file()) + " on " + stage);
    out.println(report.paging() + " paging, guest memory "
        + machine.memory() + machine.others());
    out.println();
    if (result.outcome() != Outcome.DONE) {
      out.println("The limit is too low: " + result.outcome() + ".");
      out.println();
    }
    work(out);
    pages(out);
    lock(out);
    out.println();
    out.println("Next: " + Words.here().command("shell " + stage.number()));
    out.println("      lets you look into such a machine.");
    out.flush();
  }

  private void work(PrintWriter out) {
    row(out, "accesses", report.accesses(), "");
    row(out, "distinct pages", report.distinctPages(), "of 4 KiB");
    row(out, "faults", report.faults(), report.paging().equals("shadow")
        ? "" : String.format(Locale.ROOT,
        "%,d of them on the guest's page tables",
        result.guestFrames() - result.distinctPages()));
  }

  private void pages(PrintWriter out) {
    report.shadowPages().forEach((level, pages) ->
        row(out, "shadow pages, level " + level, pages,
            level.equals("1") ? "the leaves" : ""));
    row(out, "active list", result.listLength(), "pages long");
    row(out, "flushes", result.counters().flushes(), "");
  }

  private void lock(PrintWriter out) {
    var lock = report.lock();
    row(out, "lock held", lock.holds(), "times");
    row(out, "longest hold", lock.maxHoldNanos(), "virtual ns");
    row(out, "all holds", lock.totalHoldNanos(), "virtual ns");
  }

  private static void row(
      PrintWriter out, String name, long number, String note) {
    String line = String.format(Locale.ROOT, "  %-22s %,16d  %s",
        name, number, note);
    out.println(line.stripTrailing());
  }
}
