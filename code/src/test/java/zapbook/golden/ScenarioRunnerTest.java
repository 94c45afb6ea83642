package zapbook.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
  void aGraphThatCannotBeBuiltSaysWhy() {
    Scenario wrong = new Scenario("wrong", "T", "", 1, true,
        leaves(2).pages(), List.of(new Link(1, 0, 2)), List.of(), List.of());
    assertThatThrownBy(() -> play(wrong, run(List.of())))
        .isInstanceOf(BadScenarioException.class)
        .hasMessageContaining("wrong, run 1 (a run): ")
        .hasMessageContaining("can link to pages of level 0");
  }
}
