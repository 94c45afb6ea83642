package zapbook.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zapbook.vm.Contention;

class GoldenScopeTest {
  private static final Set<String> EVERY_STATE = Set.of("K1", "K2z", "K3a",
      "K3c", "K4", "K5a", "K5b", "K5c", "K5d", "K6", "K7");

  private static Scenario graph(long generation) {
    PageSpec page = new PageSpec(
        1, 16, 1, true, 0, false, false, false, generation, false);
    return new Scenario("a graph", "T", "", 1, false, List.of(page), List.of(),
        List.of(), List.of());
  }

  private static Run run(Set<String> states, List<Op> others, Op... ops) {
    List<Action> actions = others.stream()
        .map(op -> new Action(1, 0, op)).toList();
    return new Run(1, "a run", 64, 0, Contention.NEVER, actions,
        List.of(ops), List.of(new Expectation(states, List.of())), List.of());
  }

  private static String label(int stage, String... kinds) {
    Op[] ops = Stream.of(kinds)
        .map(kind -> new Op(OpKind.valueOf(kind), 1)).toArray(Op[]::new);
    GoldenScope.Verdict verdict = GoldenScope.of(
        stage, graph(0), run(EVERY_STATE, List.of(), ops));
    return verdict.inScope() ? verdict.state().label() : "out";
  }

  @ParameterizedTest
  @CsvSource({"ZAP_FAST, K1", "ZAP_OBSOLETE, K1", "ZAP_ALL, K3a",
    "MAKE_AVAILABLE, K2z", "SHRINK, K2z", "ZAP_MMIO, out"})
  void stageZeroStandsForThreeKernels(String kind, String label) {
    assertThat(label(0, kind)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"FAULT", "CYCLE", "MAKE_AVAILABLE", "CHANGE_LIMIT"})
  void theFastZapOfStageZeroIsNotComparedWithItsRecycling(String kind) {
    assertThat(label(0, "ZAP_FAST", kind)).isEqualTo("out");
    assertThat(label(1, "ZAP_FAST", kind)).isEqualTo("K2z");
  }

  @Test
  void whatOthersDoCountsToo() {
    Run run = run(EVERY_STATE, List.of(new Op(OpKind.FAULT, 1)),
        new Op(OpKind.ZAP_FAST, 0));
    assertThat(GoldenScope.of(0, graph(0), run).inScope()).isFalse();
  }

  @Test
  void zapAllOfTheEarlyStagesKnowsNoGenerations() {
    Run run = run(EVERY_STATE, List.of(), new Op(OpKind.ZAP_ALL, 0));
    assertThat(GoldenScope.of(0, graph(1), run).reason())
        .contains("had no generations");
    assertThat(GoldenScope.of(2, graph(1), run).state())
        .isEqualTo(KernelState.K4);
  }

  @ParameterizedTest
  @CsvSource({"2, K4", "3, K4", "4, K5a", "5, K5b", "6, K5c", "7, K5d",
    "8, K6", "9, K7", "10, out"})
  void laterStagesStandForOneKernel(int stage, String label) {
    assertThat(label(stage, "ZAP_FAST")).isEqualTo(label);
  }

  @Test
  void onlyStageThreeHasTheMmioWalk() {
    assertThat(label(3, "ZAP_MMIO")).isEqualTo("K3c");
  }

  @Test
  void theMmioWalkIsNotComparedWhereARootIsObsolete() {
    Op walk = new Op(OpKind.ZAP_MMIO, 0);
    Run plain = run(EVERY_STATE, List.of(), walk);
    Run rooted = run(EVERY_STATE, List.of(new Op(OpKind.GET_ROOT, 1)), walk);
    assertThat(GoldenScope.of(3, graph(1), plain).inScope()).isTrue();
    assertThat(GoldenScope.of(3, graph(1), rooted).inScope()).isFalse();
    assertThat(GoldenScope.of(3, graph(0), rooted).inScope()).isTrue();
  }

  @Test
  void guestsInsideAGuestAreOutOfScopeWhereTheKernelZapsTheirTables() {
    Run run = run(EVERY_STATE, List.of(), new Op(OpKind.ZAP_FAST, 0));
    Scenario graph = new Scenario("nested", "T", "", 1, true,
        List.of(page(1, 2, false), page(2, 1, true)),
        List.of(new Link(1, 0, 2)), List.of(), List.of());
    assertThat(GoldenScope.of(7, graph, run).inScope()).isTrue();
    assertThat(GoldenScope.of(8, graph, run).reason())
        .isEqualTo("the kit has no guests inside a guest");
    assertThat(GoldenScope.of(9, graph, run).inScope()).isFalse();
  }

  private static PageSpec page(int id, int level, boolean nested) {
    return new PageSpec(
        id, 16, level, true, 0, false, false, false, -1, nested);
  }

  @Test
  void aKernelThatIsNotAmongTheResultsIsNoKernel() {
    Run run = run(Set.of("K3c"), List.of(), new Op(OpKind.ZAP_MMIO, 0));
    assertThat(GoldenScope.of(4, graph(0), run).reason())
        .isEqualTo("K5a cannot do all that the run asks for");
  }
}
