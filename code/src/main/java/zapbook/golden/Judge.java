package zapbook.golden;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zapbook.golden.Judgement.Outcome;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Stage;
import zapbook.vm.Vm;

/** Plays runs on a stage and says whether it does what its kernel did. */
public final class Judge {
  private final int stage;
  private final ScenarioRunner runner;
  private final List<Exclusion> exclusions;

  private Judge(
      int stage, ScenarioRunner runner, List<Exclusion> exclusions) {
    this.stage = stage;
    this.runner = runner;
    this.exclusions = exclusions;
  }

  /**
   * A judge of a stage.
   *
   * @param stage the stage
   * @param exclusions runs that are known not to match
   * @return that judge
   */
  public static Judge of(Stage stage, List<Exclusion> exclusions) {
    return of(stage.number(), stage::create, exclusions);
  }

  /**
   * A judge of an MMU that stands for a stage, a learner's for instance.
   *
   * @param stage number of the stage
   * @param factory makes the MMU
   * @param exclusions runs that are known not to match
   * @return that judge
   */
  public static Judge of(int stage, Function<Vm, ShadowMmu> factory,
      List<Exclusion> exclusions) {
    return new Judge(stage, ScenarioRunner.of(factory), exclusions);
  }

  /**
   * Plays a run, if it is in scope, and compares.
   *
   * @param scenario its graph
   * @param run the run
   * @return what became of it
   */
  public Judgement judge(Scenario scenario, Run run) {
    GoldenScope.Verdict verdict = GoldenScope.of(stage, scenario, run);
    if (!verdict.inScope()) {
      return judgement(scenario, run, null, Outcome.OUT_OF_SCOPE,
          verdict.reason(), null);
    }
    KernelState state = verdict.state();
    Difference difference = differenceOf(scenario, run, state);
    if (difference == null) {
      return judgement(
          scenario, run, state, Outcome.MATCHED, null, null);
    }
    String reason = exclusions.stream()
        .filter(each -> each.names(scenario, run, stage))
        .map(Exclusion::reason).findFirst().orElse(null);
    return judgement(scenario, run, state,
        reason == null ? Outcome.MISMATCHED : Outcome.EXCLUDED,
        reason, difference);
  }

  private Difference differenceOf(
      Scenario scenario, Run run, KernelState state) {
    List<Map<String, Object>> expected =
        run.of(state).orElseThrow().results();
    return Difference.first(
        state, expected, runner.play(scenario, run, state));
  }

  private Judgement judgement(Scenario scenario, Run run,
      KernelState state, Outcome outcome, String reason,
      Difference difference) {
    return new Judgement(scenario.name(), run.number(), run.name(), stage,
        state, outcome, reason, difference);
  }
}
