package zapbook.cli.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zapbook.golden.Difference;
import zapbook.golden.Judgement;
import zapbook.golden.Judgement.Outcome;
import zapbook.golden.Tally;

/**
 * What goes out as JSON. The counts say how often a run was judged, so
 * with several stages they add up to more than the runs. A run that no
 * kernel has played counts in none of them: it stands in {@code played}.
 */
record GoldenReport(int scenarios, int runs, int matched, int excluded,
    int outOfScope, int mismatched, Map<String, Stage> byStage,
    Mismatch firstMismatch, List<OnStage> played) {

  /** The counts of a stage; matched also by the kernel it stands for. */
  record Stage(int matched, int excluded, int outOfScope, int mismatched,
      Map<String, Integer> matchedByKernel, Map<String, Integer> reasons) {}

  /** The first place in which a stage differs. */
  record Mismatch(String scenario, int run, String name, int stage,
      String kernel, int operation, String field, Object expected,
      Object got) {}

  /** What a stage did in a run that no kernel has played. */
  record OnStage(String scenario, int run, String name, int stage,
      String refusal, Boolean asKept, String difference,
      List<Map<String, Object>> ops) {}

  static GoldenReport of(
      int scenarios, int runs, Tally tally, List<PlayedHere> played) {
    var all = tally.all();
    return new GoldenReport(scenarios, runs, all.of(Outcome.MATCHED),
        all.of(Outcome.EXCLUDED), all.of(Outcome.OUT_OF_SCOPE),
        all.of(Outcome.MISMATCHED), stages(tally),
        mismatch(tally.firstMismatch()),
        played.stream().map(GoldenReport::played).toList());
  }

  private static OnStage played(PlayedHere one) {
    Difference where = one.sinceThen();
    return new OnStage(one.scenario().name(), one.run().number(),
        one.run().name(), one.stage().number(), one.refusal(),
        one.isKept() ? one.isAsKept() : null,
        where == null ? null : where.toString(),
        one.played() == null ? List.of() : one.played().results());
  }

  private static Map<String, Stage> stages(Tally tally) {
    Map<String, Stage> stages = new LinkedHashMap<>();
    tally.byStage().forEach((number, counts) -> {
      Map<String, Integer> matched = new LinkedHashMap<>();
      tally.byState(number).forEach((kernel, each) ->
          matched.put(kernel, each.of(Outcome.MATCHED)));
      stages.put(String.valueOf(number), new Stage(
          counts.of(Outcome.MATCHED), counts.of(Outcome.EXCLUDED),
          counts.of(Outcome.OUT_OF_SCOPE), counts.of(Outcome.MISMATCHED),
          matched, tally.reasons(number)));
    });
    return stages;
  }

  private static Mismatch mismatch(Judgement first) {
    if (first == null) return null;
    Difference where = first.difference();
    return new Mismatch(first.scenario(), first.run(), first.name(),
        first.stage(), first.state().label(), where.op(), where.field(),
        where.expected(), where.got());
  }
}
