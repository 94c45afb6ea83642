package zapbook.cli.run;

import java.io.PrintWriter;
import java.util.List;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.Numbers;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.workloads.Parameter;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/** All workloads: chapter, title, parameters. */
final class WorkloadList {

  /** What machines read of a workload. */
  record Entry(String workload, int chapter, String title,
      String whatToSee, List<Parameter> parameters) {
    static Entry of(Workload one) {
      return new Entry(one.name(), one.chapter(), one.title(),
          one.whatToSee(), one.parameters());
    }
  }

  private WorkloadList() {}

  static void json(PrintWriter out) {
    Json.print(out, Workloads.all().stream().map(Entry::of).toList());
  }

  static void print(PrintWriter out, Paint paint) {
    for (Workload one : Workloads.all()) {
      out.printf("chapter %d  %s%n", one.chapter(), paint.bold(one.name()));
      out.println("  " + one.title());
      one.parameters().forEach(each -> parameter(out, each));
    }
    out.println();
    var first = Workloads.all().get(0);
    out.println("Next: " + Words.here().command("run 0 " + first.name()));
    out.println("      or with -p " + first.parameters().get(0).name()
        + "=5000 and the like; compare " + first.name());
    out.println("      runs it on all stages.");
    out.flush();
  }

  private static void parameter(PrintWriter out, Parameter each) {
    out.printf("    %-13s  %s (%s to %s)%n",
        each.name() + "=" + each.standard(), each.meaning(),
        Numbers.grouped(each.least()), Numbers.grouped(each.most()));
  }
}
