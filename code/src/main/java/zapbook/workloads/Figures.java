package zapbook.workloads;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.Counters;
import zapbook.vm.Vm;

/** Where a workload writes down what it saw. */
final class Figures {
  private final Map<String, Long> figures = new LinkedHashMap<>();
  private Map<String, Long> counters = Map.of();
  private Map<String, Long> lock = Map.of();
  /** The machine of the run, so that one cut short is counted, too. */
  private Vm watched;

  void put(String name, long value) {
    figures.put(name, value);
  }

  void add(String name, long more) {
    figures.merge(name, more, Long::sum);
  }

  long get(String name) {
    return figures.getOrDefault(name, 0L);
  }

  /** Makes the MMU, and remembers whose it is. */
  ShadowMmu watch(Vm vm, Function<Vm, ? extends ShadowMmu> stage) {
    watched = vm;
    return stage.apply(vm);
  }

  /** Keeps what was counted so far. */
  void take(Vm vm) {
    Counters counted = vm.counters();
    counters = counted.asMap();
    lock = new LinkedHashMap<>();
    lock.put("holds", counted.holds());
    lock.put("maxHoldNanos", counted.maxHoldNanos());
    lock.put("totalHoldNanos", counted.totalHoldNanos());
  }

  Result result(String workload, Values values, Outcome outcome) {
    if (counters.isEmpty() && watched != null) take(watched);
    return new Result(workload, values.asMap(), outcome,
        new LinkedHashMap<>(figures), counters, lock);
  }
}
