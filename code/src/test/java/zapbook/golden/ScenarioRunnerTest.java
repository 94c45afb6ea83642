package zapbook.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zapbook.mmu.PageGraph;
import zapbook.stages.Stages;
import zapbook.vm.Contention;

class ScenarioRunnerTest {
  private final ScenarioRunner runner =
      ScenarioRunner.of(Stages.stage(0)::create);

  private static Scenario leaves(int count) {
    List<PageSpec> pages = IntStream.rangeClosed(1, count)
        .mapToObj(id -> new PageSpec(
            id, 16L * id, 1, true, 0, false, false, false, -1, false))
        .toList();
    return new Scenario("leaves", "T", "", 1, true, pages, List.of(),
        List.of(new Entries(1, 0, 3, PageGraph.Kind.MAP)), List.of());
  }

  private static Run run(List<Action> actions, Op... ops) {
    return new Run(1, "a run", 64, 0, Contention.ALWAYS, actions,
        List.of(ops), List.of(), List.of());
  }

  private static Op op(OpKind kind, int arg) {
    return new Op(kind, arg);
  }

  private List<Map<String, Object>> play(Scenario scenario, Run run) {
    return runner.play(scenario, run, KernelState.K1);
  }

  @Test
  void aStepNamesThePageItsCallerTheCountAndThePlace() {
    var result = play(leaves(2), run(List.of(), op(OpKind.ZAP_FAST, 0)));
    assertThat(result.get(0).get("prepared")).hasToString(
        "[[1, 0, 1, null, p], [2, 0, 1, null, p]]");
    assertThat(result.get(0)).containsEntry("flushes", 1L)
        .containsEntry("entries_dropped", 4L)
        .containsEntry("freed", List.of(List.of(2L, 1L)));
  }

  @Test
  void whatOthersDoAtAYieldIsCountedApart() {
    Action insert = new Action(1, 0, op(OpKind.INSERT, 3));
    var result = play(
        leaves(11), run(List.of(insert), op(OpKind.ZAP_FAST, 0)));
    assertThat(result.get(0)).containsEntry("yields", 1L);
    assertThat(result.get(0).get("yield_log").toString()).startsWith(
        "[{test=1, used=1, active=1, zapped=0, private=10, do=[{op=[insert");
    assertThat(result.get(0).get("after").toString())
        .contains("active=[14, 13, 12]");
  }

  @Test
  void whatWouldNeverEndIsCutOffAndEndsTheRun() {
    Action insert = new Action(1, 1, op(OpKind.INSERT, 5_000));
    var results = play(leaves(20), run(List.of(insert),
        op(OpKind.ZAP_FAST, 0), op(OpKind.COMMIT, 0)));
    assertThat(results).hasSize(1);
    assertThat(results.get(0)).containsEntry("outcome", "endless")
        .containsEntry("cause", "more-than-4096-pages-inserted");
  }

  @Test
  void aRoutineThatAStageDoesNotHaveIsACrashThatSaysSo() {
    var result = play(leaves(1), run(List.of(), op(OpKind.ZAP_MMIO, 0)));
    assertThat(result.get(0)).containsEntry("outcome", "crash");
    assertThat(result.get(0).get("message").toString())
        .contains("Stage0 has no walk over MMIO pages");
  }

  @Test
  void aGraphThatCannotBeBuiltSaysWhyAndWhere() {
    Scenario wrong = new Scenario("wrong", "T", "", 1, true,
        leaves(2).pages(), List.of(new Link(1, 0, 2)), List.of(), List.of());
    assertThatThrownBy(() -> play(wrong, run(List.of())))
        .isInstanceOfSatisfying(BadScenarioException.class, bad -> {
          assertThat(bad.place()).isEqualTo("links[0]");
          assertThat(bad).hasMessage(
              "wrong, run 1 (a run), links[0]: " + bad.wrong());
          assertThat(bad.wrong()).startsWith("#1 L1")
              .contains(" can link to pages of level 0, not to #2 L1");
        });
  }

  @Test
  void aPageThatIsNotThereIsMissedWhereItIsNamed() {
    Scenario leaves = leaves(2);
    Scenario wrong = new Scenario("wrong", "T", "", 1, true, leaves.pages(),
        List.of(), List.of(leaves.entries().get(0),
            new Entries(7, 0, 3, PageGraph.Kind.MAP)), List.of());
    assertThatThrownBy(() -> play(wrong, run(List.of()))).hasMessage(
        "wrong, run 1 (a run), entries[1]: there is no page 7");
  }

  @ParameterizedTest
  @EnumSource(OpKind.class)
  void anOperationNamesAPageThatIsThereOrThatTheRunMakes(OpKind kind) {
    if (!op(kind, 1).namesPage()) return;
    Op fourth = op(kind, 4);
    isMissing(4, "ops[1][1]", List.of(), op(OpKind.COMMIT, 0), fourth);
    isMissing(0, "ops[0][1]", List.of(), op(kind, 0));
    isMissing(4, "ops[0][1]", List.of(), fourth, op(OpKind.FAULT, 2));
    isMissing(4, "actions[0].arg", List.of(new Action(1, 0, fourth)));
    for (Op making : List.of(op(OpKind.INSERT, 2), op(OpKind.FAULT, 2),
        op(OpKind.CYCLE, 2_001))) {
      assertThat(play(leaves(2), run(List.of(), making, fourth)))
          .as(making + ", " + fourth).hasSize(2);
      assertThat(play(leaves(2), run(
          List.of(new Action(1, 0, making), new Action(2, 0, fourth)),
          op(OpKind.ZAP_FAST, 0)))).as(making + " by others").hasSize(1);
    }
    assertThat(play(leaves(2), run(
        List.of(new Action(1, 1, op(OpKind.INSERT, 1))),
        op(OpKind.ZAP_FAST, 0), op(kind, 99)))).hasSize(2);
  }

  private void isMissing(
      int page, String place, List<Action> actions, Op... ops) {
    assertThatThrownBy(() -> play(leaves(2), run(actions, ops)))
        .isInstanceOfSatisfying(BadScenarioException.class, bad -> {
          assertThat(bad.wrong()).isEqualTo("there is no page " + page);
          assertThat(bad.place()).isEqualTo("runs[0]." + place);
          assertThat(bad).hasMessage("leaves, run 1 (a run), " + place
              + ": " + bad.wrong());
        });
  }

  @Test
  void aRunBeforeAnythingIsDoneExpectsNothing() {
    Run run = new Run(2, "a run", 64, 1, Contention.NEVER,
        List.of(new Action(1, 0, op(OpKind.INSERT, 3))),
        List.of(op(OpKind.ZAP_ALL, 0)),
        List.of(new Expectation(Set.of("K4"), List.of())), List.of());
    Run still = run.still();
    assertThat(still).isEqualTo(new Run(2, "a run", 64, 1,
        Contention.NEVER, List.of(), List.of(), List.of(), List.of()));
    Played played = new Played(4, List.of());
    assertThat(run.withPlayed(List.of(played)).played())
        .containsExactly(played);
    assertThat(run.withPlayed(List.of(played)).isJudged()).isTrue();
    assertThat(leaves(2).withRuns(List.of(run)).runs())
        .containsExactly(run);
  }
}
