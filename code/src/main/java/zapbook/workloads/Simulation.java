package zapbook.workloads;

import java.util.Map;
import zapbook.vm.Contention;
import zapbook.vm.Vm;
import zapbook.vm.VmPlan;

/** The setting in which nothing depends on the machine that runs it. */
final class Simulation implements Setting {
  @Override
  public VmPlan plan(VmPlan plan) {
    return plan;
  }

  @Override
  public void made(Vm vm) { }

  @Override
  public void whileContended(Vm vm, Runnable action) {
    vm.simulatedLock().contention(Contention.ALWAYS);
    try {
      action.run();
    } finally {
      vm.simulatedLock().contention(Contention.NEVER);
    }
  }

  @Override
  public Map<String, Long> measured() {
    return Map.of();
  }

  @Override
  public String toString() {
    return "simulated lock";
  }
}
