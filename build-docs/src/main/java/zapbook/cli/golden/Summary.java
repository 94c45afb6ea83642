package zapbook.cli.golden;

import java.io.PrintWriter;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zapbook.cli.kit.Paint;
import zapbook.golden.Judgement;
import zapbook.golden.Judgement.Outcome;
import zapbook.golden.KernelState;
import zapbook.golden.Tally;
import zapbook.observe.Plural;
import zapbook.stages.Stages;

/** What a reader sees: a few lines a stage, and the first difference. */
record Summary(
    int scenarios, int runs, Tally tally, List<PlayedHere> played) {

  /** All short names of kernels. */
  private static final List<String> LABELS =
      Stream.of(KernelState.values()).map(KernelState::label).toList();

  void print(PrintWriter out, Paint paint) {
    out.println(Plural.of(scenarios, "scenario") + ", "
        + Plural.of(runs, "run"));
    for (int stage : tally.byStage().keySet()) print(out, paint, stage);
    if (tally.firstMismatch() != null) {
      print(out, paint, tally.firstMismatch());
    }
    printKernels(out);
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

  /** What the short names mean that stand above. */
  private void printKernels(PrintWriter out) {
    Set<String> told = new HashSet<>();
    for (int stage : tally.byStage().keySet()) {
      told.addAll(words(kernels(stage)));
      tally.reasons(stage).keySet().forEach(each -> told.addAll(words(each)));
    }
    if (tally.firstMismatch() != null) {
      told.add(tally.firstMismatch().state().label());
    }
    if (Collections.disjoint(told, LABELS)) return;
    out.printf("%nThe results are those of these kernels:%n");
    Stream.of(KernelState.values())
        .filter(one -> told.contains(one.label()))
        .forEach(one -> out.printf("  %-3s  %s%n", one, one.kernel()));
  }

  private static List<String> words(String text) {
    return List.of(text.split("[ ,]+"));
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
