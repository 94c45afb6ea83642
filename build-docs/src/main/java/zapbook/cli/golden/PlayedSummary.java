package zapbook.cli.golden;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.cli.kit.Paint;
import zapbook.golden.Run;

/**
 * What the stages did in runs that no kernel has played. Neighbours that did
 * the same are told of once.
 */
record PlayedSummary(List<PlayedHere> played) {

  void print(PrintWriter out, Paint paint) {
    Run before = null;
    List<PlayedHere> alike = new ArrayList<>();
    for (PlayedHere each : played) {
      boolean goesOn = !alike.isEmpty() && alike.get(0).isLike(each);
      if (!goesOn) {
        print(out, paint, alike);
        alike.clear();
      }
      if (each.run() != before) heading(out, paint, each);
      before = each.run();
      alike.add(each);
    }
    print(out, paint, alike);
  }

  private static void heading(
      PrintWriter out, Paint paint, PlayedHere one) {
    out.printf("%n%s%n", paint.bold(one.scenario() + ", " + one.run()));
    out.println("  No kernel's results are in the file: nothing to compare"
        + " with.");
    out.println("  What the stages of this kit do:");
  }

  private static void print(
      PrintWriter out, Paint paint, List<PlayedHere> alike) {
    if (alike.isEmpty()) return;
    out.println();
    String stages = alike.stream().map(each -> each.stage().toString())
        .collect(Collectors.joining("\n"));
    out.println(paint.bold(stages));
    PlayedHere first = alike.get(0);
    out.println(first.refusal() == null ? first.played().text()
        : "  not played: " + first.refusal());
    alike.stream().filter(PlayedHere::isKept)
        .forEach(each -> kept(out, paint, each));
  }

  private static void kept(PrintWriter out, Paint paint, PlayedHere one) {
    String stage = "  stage " + one.stage().number() + ": ";
    if (one.isAsKept()) {
      out.println(stage + "the same as is kept in the file");
      return;
    }
    out.println(stage + paint.bad("not as is kept in the file"));
    if (one.sinceThen() != null) {
      out.println("    " + one.sinceThen());
    }
  }
}
