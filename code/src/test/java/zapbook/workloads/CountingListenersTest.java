package zapbook.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;

/**
 * Who only counts is told of many entries at once. A listener that wants
 * each event by itself makes all of them single, and nothing else.
 */
class CountingListenersTest {
  /** Large enough for lists to be walked, small enough for every build. */
  private static final Map<String, Long> SMALL =
      Map.of("gib", 1L, "leaves", 60L, "pages", 700L);

  /** Counts what is told at once. */
  private static final class Crowds implements EventListener {
    private long told;

    @Override
    public void on(EventKind kind, int page, long a, long b) { }

    @Override
    public boolean counts() {
      return true;
    }

    @Override
    public void times(EventKind kind, int page, int times) {
      told += times;
    }
  }

  static Stream<Workload> workloads() {
    return Workloads.all().stream();
  }

  private static Map<String, Long> numbers(Workload workload) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (Parameter each : workload.parameters()) {
      Long small = SMALL.get(each.name());
      if (small != null && small >= each.least()) {
        numbers.put(each.name(), Math.min(small, each.standard()));
      }
    }
    return numbers;
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void a_run_is_the_same_whether_events_are_told_singly_or_not(
      Workload workload) {
    Map<String, Long> numbers = numbers(workload);
    for (Subject each : Subject.of(workload)) {
      Result counted = workload.run(each.factory(), numbers);
      Result single = workload.run(vm -> {
        vm.events().listen((kind, page, a, b) -> { });
        return each.factory().apply(vm);
      }, numbers);
      assertThat(single).as("%s", each).isEqualTo(counted);
    }
  }

  @ParameterizedTest
  @MethodSource("crowded")
  void entries_of_direct_leaves_are_told_at_once(
      String workload, int stage, long entries) {
    Workload found = Workloads.named(workload);
    Crowds crowds = new Crowds();
    Subject subject = Subject.of(found).get(stage);
    found.run(vm -> {
      vm.events().listen(crowds);
      return subject.factory().apply(vm);
    }, numbers(found));
    assertThat(crowds.told).isEqualTo(entries);
  }

  static Stream<Object[]> crowded() {
    // 60 leaves of 512 entries are set, and dropped again
    return List.of(
        new Object[] {"dirty-log-soft-lockup", 8, 2L * 60 * 512},
        new Object[] {"dead-roots", 4, 0L}).stream();
  }
}
