package zapbook.threads;

import java.util.LinkedHashMap;
import java.util.Map;
import zapbook.observe.Plural;
import zapbook.vm.Vm;
import zapbook.vm.VmPlan;
import zapbook.workloads.Setting;

/**
 * A workload under the real lock: each hold is measured, in nanoseconds
 * of real time, from the moment at which the workload resets the counters
 * of its machine. Nobody listens to the events meanwhile. For one run;
 * holds of other threads than the one that made it are not counted.
 */
public final class RealSetting implements Setting {
  private final Thread runner = Thread.currentThread();
  private RealThreads threads;
  private Vm vm;
  /** Holds, in number, at most and together. */
  private long holds;
  private long maxNanos;
  private long totalNanos;

  @Override
  public VmPlan plan(VmPlan plan) {
    threads = new RealThreads(this::held);
    return plan.threading(threads).uncounted();
  }

  @Override
  public void made(Vm machine) {
    vm = machine;
  }

  private void held(long nanos) {
    boolean begun = vm != null && vm.counters().resets() > 0;
    if (!begun || Thread.currentThread() != runner) return;
    holds++;
    maxNanos = Math.max(maxNanos, nanos);
    totalNanos += nanos;
  }

  /** Another thread takes the lock and drops it at once, all the time. */
  @Override
  public void whileContended(Vm machine, Runnable action) {
    Contender contender = new Contender(threads.lock());
    contender.begin();
    try {
      action.run();
    } finally {
      contender.end();
    }
  }

  @Override
  public Map<String, Long> measured() {
    Map<String, Long> measured = new LinkedHashMap<>();
    measured.put("realMaxHoldNanos", maxNanos);
    measured.put("realTotalHoldNanos", totalNanos);
    measured.put("realHolds", holds);
    return measured;
  }

  @Override
  public String toString() {
    return "real lock, " + Plural.of(holds, "hold") + " measured";
  }
}
