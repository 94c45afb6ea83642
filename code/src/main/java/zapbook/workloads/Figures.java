package zapbook.workloads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.Counters;
import zapbook.observe.EventListener;
import zapbook.vm.Vm;
import zapbook.vm.VmPlan;

/** Where a workload gets its machine, and writes down what it saw. */
final class Figures {
  private final Setting setting;
  private final Map<String, Long> figures = new LinkedHashMap<>();
  private Map<String, Long> counters = Map.of();
  private Map<String, Long> lock = Map.of();
  /** The machine of the run, so that one cut short is counted, too. */
  private Vm watched;
  /** What cut the run short, in words. */
  private String reason = "";

  Figures(Setting setting) {
    this.setting = setting;
  }

  /** Plans the machine of the run. */
  VmPlan guest(String memory) {
    return setting.plan(Vm.withMemory(memory));
  }

  /** Lets somebody listen, unless that would be measured along. */
  void listen(Vm vm, EventListener listener) {
    if (vm.isCounted()) vm.events().listen(listener);
  }

  /** Does something while somebody else always wants the lock. */
  void whileContended(Vm vm, Runnable action) {
    setting.whileContended(vm, action);
  }

  void put(String name, long value) {
    figures.put(name, value);
  }

  void add(String name, long more) {
    figures.merge(name, more, (a, b) -> a + b);
  }

  long get(String name) {
    return figures.getOrDefault(name, 0L);
  }

  /** Makes the MMU, and remembers whose it is. */
  ShadowMmu watch(Vm vm, Function<Vm, ? extends ShadowMmu> stage) {
    watched = vm;
    setting.made(vm);
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

  Outcome cutShort(Outcome outcome, RuntimeException why) {
    reason = why.getMessage();
    return outcome;
  }

  Result result(String workload, Values values, Outcome outcome) {
    Map<String, Long> measured = setting.measured();
    if (!measured.isEmpty()) {
      return new Result(workload, values.asMap(), outcome, reason,
          measured, Map.of(), Map.of(), kernelLog());
    }
    if (counters.isEmpty() && watched != null) take(watched);
    return new Result(workload, values.asMap(), outcome, reason,
        new LinkedHashMap<>(figures), counters, lock, kernelLog());
  }

  private List<String> kernelLog() {
    return watched == null ? List.of() : watched.kernelLog().lines();
  }
}
