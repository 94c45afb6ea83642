package zapbook.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Stages;

class PlayerTest {
  private static PageSpec page(int id, int level, int roots, long gen) {
    return new PageSpec(
        id, 16L * id, level, true, roots, false, false, false, gen, false);
  }

  /** A leaf, and as the newest page a root in use. */
  private static Scenario graph(long gen) {
    return new Scenario("graph", "", "", 1, false,
        List.of(page(1, 1, 0, gen), page(2, 4, 1, -1)), List.of(),
        List.of(), List.of());
  }

  private static Run run(List<Played> played, OpKind... kinds) {
    List<Op> ops = new ArrayList<>();
    for (OpKind kind : kinds) ops.add(new Op(kind, 1));
    return new Run(1, "a run", 64, 0, new Wanted(0), List.of(), ops,
        List.of(), played);
  }

  private static Played play(int stage, Run run) {
    return Player.on(Stages.stage(stage)).play(graph(-1), run);
  }

  @Test
  void aRunThatNoKernelHasPlayedIsPlayedInTheFormOfTheStagesKernel() {
    Run run = run(List.of(), OpKind.ZAP_ALL);
    assertThat(run.isJudged()).isFalse();
    assertThat(play(0, run).results().get(0).get("prepared")).hasToString(
        "[[2, 0, 0, null, h], [1, 0, 1, null, p]]");
    assertThat(play(4, run).results().get(0).get("prepared")).hasToString(
        "[[2, 0, 0, 0, n], [1, 0, 1, 0, p]]");
  }

  @Test
  void aStageSaysWhatItCannotPlay() {
    Run walk = run(List.of(), OpKind.ZAP_MMIO);
    for (int stage = 0; stage < Stages.all().size(); stage++) {
      String refusal =
          Player.on(Stages.stage(stage)).refusal(graph(-1), walk);
      if (stage < 3) {
        assertThat(refusal).isEqualTo("the stage has no MMIO walk");
      } else {
        assertThat(refusal).as("stage %d", stage).isNull();
        assertThat(play(stage, walk).words().get(0).endedWell()).isTrue();
      }
    }
    Run all = run(List.of(), OpKind.ZAP_ALL);
    Player player = Player.on(Stages.stage(4));
    assertThat(player.refusal(graph(1), all)).isNull();
    assertThat(player.refusal(graph(2), all)).contains("one bit");
    assertThatThrownBy(() -> player.play(graph(2), all))
        .hasMessageContaining("run 1 (a run) cannot be played on stage 4")
        .isInstanceOfSatisfying(BadScenarioException.class, bad ->
            assertThat(bad.place()).isEqualTo("pages[0].gen"));
  }

  @Test
  void whatAStageCannotPlayIsNamedWhereTheFileHasIt() {
    Player old = Player.on(Stages.stage(2));
    Run later = run(List.of(), OpKind.COMMIT, OpKind.ZAP_MMIO);
    assertThat(place(old, later)).isEqualTo("runs[0].ops[1]");
    Run meanwhile = new Run(2, "a run", 64, 0, new Wanted(1), List.of(
        new Action(1, 0, new Op(OpKind.INSERT, 1)),
        new Action(2, 0, new Op(OpKind.ZAP_MMIO, 0))),
        List.of(new Op(OpKind.ZAP_ALL, 0)), List.of(), List.of());
    assertThat(place(old, meanwhile)).isEqualTo("runs[1].actions[1].do");
    Run young = new Run(3, "a run", 64, 2, new Wanted(0), List.of(),
        List.of(new Op(OpKind.ZAP_ALL, 0)), List.of(), List.of());
    assertThat(place(old, young)).isEqualTo("runs[2].gen");
  }

  private static String place(Player player, Run run) {
    var bad = (BadScenarioException) catchThrowable(
        () -> player.play(graph(0), run));
    return bad.place();
  }

  @Test
  void whatWasKeptIsComparedWithWhatTheStageDoesNow() {
    Run run = run(List.of(), OpKind.ZAP_ALL);
    Played played = play(4, run);
    Player player = Player.on(Stages.stage(4));
    Run kept = run(List.of(played), OpKind.ZAP_ALL);
    assertThat(player.sinceThen(graph(-1), run, played)).isNull();
    assertThat(player.sinceThen(graph(-1), kept, played)).isNull();

    Map<String, Object> other =
        new LinkedHashMap<>(played.results().get(0));
    other.put("flushes", 2L);
    Run wrong = run(List.of(new Played(4, List.of(other))), OpKind.ZAP_ALL);
    assertThat(player.sinceThen(graph(-1), wrong, played)).hasToString(
        "operation 1, flushes: expected 2, got 1");
    assertThat(Player.on(Stages.stage(5)).sinceThen(graph(-1), wrong,
        play(5, wrong))).as("nothing was kept of stage 5").isNull();
  }

  @Test
  void aBystanderSeesTheGraphAndEachOperation() {
    List<String> seen = new ArrayList<>();
    Player.on(Stages.stage(4)).play(graph(-1),
        run(List.of(), OpKind.ZAP_ALL, OpKind.COMMIT), new Bystander() {
          @Override
          public void built(ShadowMmu mmu) {
            seen.add("built " + mmu.activeMmuPages().size());
          }

          @Override
          public void before(int op, ShadowMmu mmu) {
            seen.add("before " + op + " " + mmu.activeMmuPages().size());
          }

          @Override
          public void after(int op, ShadowMmu mmu) {
            seen.add("after " + op + " " + mmu.activeMmuPages().size());
          }
        });
    assertThat(seen).containsExactly("built 2", "before 1 2", "after 1 0",
        "before 2 0", "after 2 0");
  }

  @Test
  void anOperationIsToldInWords() {
    OpWords zap = play(3, run(List.of(), OpKind.ZAP_ALL)).words().get(0);
    assertThat(zap.op()).isEqualTo("zap_all");
    assertThat(zap.result()).isEqualTo("–");
    assertThat(zap.zapped()).isEqualTo("#2 to the head, #1");
    assertThat(zap.freed()).isEqualTo("#1");
    assertThat(zap.lists()).containsExactly(Map.entry("active", "#2"));
    assertThat(zap.used()).isEqualTo("1 of 64");
    OpWords step = play(3, run(List.of(), OpKind.PREPARE)).words().get(0);
    assertThat(step.op()).isEqualTo("prepare 1");
    assertThat(step.result()).isEqualTo("1 zapped, list stable");
    assertThat(step.lists()).containsExactly(
        Map.entry("active", "#2"), Map.entry("held list", "#1"));
  }

  @Test
  void whatOthersDoWhileTheLockIsDroppedIsTold() {
    List<PageSpec> pages = new ArrayList<>();
    for (int id = 1; id <= 11; id++) pages.add(page(id, 1, 0, -1));
    Scenario leaves = new Scenario("leaves", "", "", 1, false, pages,
        List.of(), List.of(), List.of());
    Run run = new Run(1, "a run", 64, 0, new Wanted(1),
        List.of(new Action(1, 0, new Op(OpKind.SHRINK, 4))),
        List.of(new Op(OpKind.ZAP_FAST, 0)), List.of(), List.of());
    OpWords zap = Player.on(Stages.stage(1)).play(leaves, run)
        .words().get(0);
    assertThat(zap.meanwhile()).containsExactly(
        "shrink 4 gave 0, freed #10 #9 #8 #7 #6 #5 #4 #3 #2 #1");
  }

  @Test
  void noLineOfTheTextIsLongerThanAScreen() {
    List<PageSpec> pages = new ArrayList<>();
    for (int id = 1; id <= 200; id++) pages.add(page(id, 1, 0, -1));
    Scenario leaves = new Scenario("leaves", "", "", 1, false, pages,
        List.of(), List.of(), List.of());
    Played played = Player.on(Stages.stage(4)).play(
        leaves, run(List.of(), OpKind.ZAP_ALL));
    assertThat(played.toString().lines()).hasSizeGreaterThan(5)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(played.toString()).startsWith("stage 4: ")
        .contains("#200, #199", " ...");
  }
}
