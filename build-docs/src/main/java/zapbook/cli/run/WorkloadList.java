package zapbook.cli.run;

import java.io.PrintWriter;
import java.util.List;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.Numbers;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.workloads.Parameter;
import zapbook.workloads.Variant;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/** All workloads: chapter, title, parameters. */
final class WorkloadList {

  /** What machines read of a workload. */
  record Entry(String workload, int chapter, String label, String title,
      String whatToSee, boolean realLock, List<Parameter> parameters,
      List<Beside> variants) {
    static Entry of(Workload one) {
      return new Entry(one.name(), one.chapter(), one.label().toString(),
          one.title(), one.whatToSee(), one.needsSimulation().isEmpty(),
          one.parameters(),
          one.variants().stream().map(Beside::of).toList());
    }
  }

  /** What machines read of an MMU beside the stages. */
  record Beside(String variant, String label, int stage, String title) {
    static Beside of(Variant one) {
      return new Beside(one.name(), one.label().toString(), one.extended(),
          one.title());
    }
  }

  /** Where the meaning of a parameter begins. */
  private static final int INDENT = 19;

  private WorkloadList() {}

  static void json(PrintWriter out) {
    Json.print(out, Workloads.all().stream().map(Entry::of).toList());
  }

  static void print(PrintWriter out, Paint paint) {
    for (Workload one : Workloads.all()) {
      out.printf("chapter %d  %s%n", one.chapter(), paint.bold(one.name()));
      out.println("  " + RunTable.title(one));
      one.parameters().forEach(each -> parameter(out, each));
      if (one.needsSimulation().isEmpty()) {
        out.println("    also with --lock real");
      }
      one.variants().forEach(each -> out.println("    also on "
          + each.name() + " (" + each.label() + ")"));
    }
    out.println();
    out.println("Beside the stages: what a release of Linux had"
        + " (historical), or none ever had");
    out.println("(counterfactual). --lock real measures a real lock in"
        + " real time.");
    var first = Workloads.all().get(0);
    out.println("Next: " + Words.here().command("run 0 " + first.name()));
    out.println("      or with -p " + first.parameters().get(0).name()
        + "=5000 and the like; compare " + first.name());
    out.println("      runs it on all stages.");
    out.flush();
  }

  private static void parameter(PrintWriter out, Parameter each) {
    Page.hang(out, String.format("    %-13s  %s (%s to %s)",
        each.name() + "=" + each.standard(), each.meaning(),
        Numbers.grouped(each.least()), Numbers.grouped(each.most())),
        INDENT);
  }
}
