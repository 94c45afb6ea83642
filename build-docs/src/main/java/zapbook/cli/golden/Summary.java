package zapbook.cli.golden;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import zapbook.cli.kit.Paint;
import zapbook.golden.Judgement;
import zapbook.golden.Judgement.Outcome;
import zapbook.golden.Tally;
import zapbook.observe.Plural;
import zapbook.stages.Stages;

/** What a reader sees: a few lines a stage, and the first difference. */
record Summary(
    int scenarios, int runs, Tally tally, List<PlayedHere> played) {

  void print(PrintWriter out, Paint paint) {
    out.println(Plural.of(scenarios, "scenario") + ", "
        + Plural.of(runs, "run"));
    for (int stage : tally.byStage().keySet()) print(out, paint, stage);
    if (tally.firstMismatch() != null) {
      print(out, paint, tally.firstMismatch());
    }
    new PlayedSummary(played).print(out, paint);
    out.flush();
  }

  private void print(PrintWriter out, Paint paint, int stage) {
    Tally.Counts counts = tally.byStage().get(stage);
    out.printf("%n%s%n", paint.bold(Stages.stage(stage).toString()));
    line(out, "matched", counts.of(Outcome.MATCHED), kernels(stage));
    line(out, "excluded", counts.of(Outcome.EXCLUDED), "");
    line(out, "out of scope", counts.of(Outcome.OUT_OF_SCOPE), "");
    tally.reasons(stage).forEach(
        (reason, number) -> line(out, "", number, reason));
    line(out, "mismatched", counts.of(Outcome.MISMATCHED), "");
  }

  private static void line(
      PrintWriter out, String what, int number, String more) {
    out.println(String.format(Locale.ROOT, "  %-12s %,8d  %s",
        what, number, more).stripTrailing());
  }

  private String kernels(int stage) {
    return tally.byState(stage).entrySet().stream()
        .filter(each -> each.getValue().of(Outcome.MATCHED) > 0)
        .map(each -> String.format(Locale.ROOT, "%s %,d",
            each.getKey(), each.getValue().of(Outcome.MATCHED)))
        .collect(Collectors.joining(", "));
  }

  private static void print(
      PrintWriter out, Paint paint, Judgement first) {
    out.printf("%n%s %s, run %d (%s), operation %d, stage %d as %s%n",
        paint.bad("first mismatch"), first.scenario(), first.run(),
        first.name(), first.difference().op(), first.stage(),
        first.state());
    out.printf("  field     %s%n", first.difference().field());
    out.printf("  expected  %s%n", first.difference().expected());
    out.printf("  got       %s%n", first.difference().got());
  }
}
