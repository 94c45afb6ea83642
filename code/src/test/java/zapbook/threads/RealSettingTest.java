package zapbook.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zapbook.observe.EventKind;
import zapbook.stages.Stages;
import zapbook.vm.Vm;
import zapbook.workloads.Outcome;
import zapbook.workloads.Result;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/** Workloads under the real lock; how long a hold was, nobody asserts. */
@Timeout(120)
class RealSettingTest {
  static List<Workload> real() {
    return Workloads.all().stream()
        .filter(each -> each.needsSimulation().isEmpty()).toList();
  }

  static List<Workload> simulatedOnly() {
    return Workloads.all().stream()
        .filter(each -> !each.needsSimulation().isEmpty()).toList();
  }

  private static Map<String, Long> small(Workload workload) {
    return switch (workload.name()) {
      case "memory-hotplug" -> Map.of("gib", 1L);
      case "dirty-log-soft-lockup" -> Map.of("leaves", 200L);
      default -> Map.of();
    };
  }

  @ParameterizedTest
  @MethodSource("real")
  void whatMakesSenseThereMeasuresItsHoldsAndNothingElse(Workload one) {
    for (int stage : new int[] {one.chapter() - 1, one.chapter()}) {
      Result result = one.run(Stages.stage(stage).factory(), small(one),
          new RealSetting());
      assertThat(result.outcome()).isEqualTo(Outcome.DONE);
      assertThat(result.figures().keySet()).containsExactly(
          "realMaxHoldNanos", "realTotalHoldNanos", "realHolds");
      assertThat(result.figures().values())
          .allSatisfy(value -> assertThat(value).isPositive());
      assertThat(result.figure("realTotalHoldNanos"))
          .isGreaterThanOrEqualTo(result.figure("realMaxHoldNanos"));
      assertThat(result.counters()).isEmpty();
      assertThat(result.lock()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("simulatedOnly")
  void whatNeedsTheSimulationIsRefusedWithTheReason(Workload one) {
    assertThatThrownBy(() -> one.run(
        Stages.stage(0).factory(), Map.of(), new RealSetting()))
        .hasMessage(one.name() + " needs the simulated lock: "
            + one.needsSimulation());
  }

  @Test
  void holdsBeforeTheReadersStoryBeginsAreNotMeasured() {
    RealSetting setting = new RealSetting();
    Vm vm = setting.plan(Vm.withMemory("64M")).build();
    setting.made(vm);
    vm.start(Stages.stage(9).create(vm));
    vm.vcpu(0).touch(0, true);
    assertThat(setting.measured()).containsEntry("realHolds", 0L);
    vm.counters().reset();
    vm.mmu().zapAll();
    assertThat(setting.measured()).containsEntry("realHolds", 1L);
  }

  @Test
  void underContentionTheHolderYieldsAndOthersHoldsAreNotMeasured() {
    RealSetting setting = new RealSetting();
    Vm vm = setting.plan(Vm.withMemory("64M")).build();
    setting.made(vm);
    vm.start(Stages.stage(9).create(vm));
    vm.counters().reset();
    List<EventKind> seen = new ArrayList<>();
    vm.events().listen((kind, page, a, b) -> seen.add(kind));
    setting.whileContended(vm, () -> {
      vm.lock().lock();
      while (!vm.lock().condResched()) Thread.onSpinWait();
      vm.lock().unlock();
    });
    assertThat(setting.measured()).containsEntry("realHolds", 2L);
    assertThat(seen).startsWith(EventKind.LOCK_TAKEN,
        EventKind.YIELD_TEST).endsWith(EventKind.YIELDED,
        EventKind.LOCK_RELEASED, EventKind.LOCK_TAKEN,
        EventKind.LOCK_RELEASED);
  }

  @Test
  void severalRunsGiveTheMedianAndTheRangeOfTheLongestHold() {
    Result result = new RealRuns(1, 3).of(Workloads.named("recycling"),
        Stages.stage(5).factory(), Map.of());
    assertThat(result.figures().keySet()).containsExactly(
        "realMaxHoldNanos", "realLeastMaxHoldNanos",
        "realMostMaxHoldNanos", "realTotalHoldNanos", "realHolds");
    assertThat(result.figure("realMaxHoldNanos")).isBetween(
        result.figure("realLeastMaxHoldNanos"),
        result.figure("realMostMaxHoldNanos"));
  }

  @Test
  void noRunAtAllIsRefused() {
    assertThatThrownBy(() -> new RealRuns(0, 0))
        .hasMessageContaining("not 0 and 0");
  }
}
