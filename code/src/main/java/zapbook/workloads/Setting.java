package zapbook.workloads;

import java.util.Map;
import zapbook.vm.Vm;
import zapbook.vm.VmPlan;

/**
 * Where a workload runs: under which lock, and who else wants it. Under
 * the simulated lock everything is counted, and time is virtual. Under
 * the lock of real threads only the lock's holds are measured, in real
 * time, and nobody listens to the events: listeners would be measured
 * along. Package {@code zapbook.threads} has that one.
 */
public interface Setting {
  /** One thread, a simulated lock, virtual time. */
  Setting SIMULATED = new Simulation();

  /**
   * Lets a machine run here.
   *
   * @param plan a machine that a workload wants
   * @return the same plan, changed
   */
  VmPlan plan(VmPlan plan);

  /**
   * Told which machine came of the plan, before its MMU is made.
   *
   * @param vm the machine
   */
  void made(Vm vm);

  /**
   * Does something while somebody else always wants the lock.
   *
   * @param vm the machine whose lock it is
   * @param action what to do
   */
  void whileContended(Vm vm, Runnable action);

  /**
   * What was measured since the machine's counters were last reset.
   *
   * @return numbers in real nanoseconds, by names that begin with "real";
   *     nothing in a simulation, where everything is counted
   */
  Map<String, Long> measured();
}
