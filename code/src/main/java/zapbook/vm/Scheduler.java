package zapbook.vm;

import java.util.ArrayDeque;
import java.util.Deque;
import zapbook.observe.Plural;

/**
 * The guest's scheduler: every process runs for a slice, on whichever
 * vCPU is next, until all have ended. No time and no chance is in it.
 */
public final class Scheduler {
  private record Job(GuestProcess process, Program program) { }

  private final GuestKernel kernel;
  private final Vm vm;
  /** Accesses that a process may make before the next one runs. */
  private final int slice;
  private final Deque<Job> ready = new ArrayDeque<>();
  private long switches;

  /**
   * A scheduler with nothing to do.
   *
   * @param kernel the kernel it belongs to
   * @param vm the machine whose vCPUs it uses
   * @param slice accesses of a slice, at least 1
   */
  public Scheduler(GuestKernel kernel, Vm vm, int slice) {
    if (slice < 1) {
      throw new IllegalArgumentException(
          "a slice of at least 1 access, not " + slice);
    }
    this.kernel = kernel;
    this.vm = vm;
    this.slice = slice;
  }

  /**
   * Adds a process, behind those that wait.
   *
   * @param process a process of the kernel
   * @param program what it does
   */
  public void add(GuestProcess process, Program program) {
    ready.add(new Job(process, program));
  }

  /** Runs until every process has ended. */
  public void run() {
    for (int turn = 0; !ready.isEmpty(); turn++) {
      Vcpu vcpu = vm.vcpu(turn % vm.vcpuCount());
      Job job = ready.poll();
      kernel.switchTo(job.process, vcpu);
      switches++;
      if (job.process.runSlice(job.program, vcpu, slice)) ready.add(job);
    }
  }

  /** {@return how often an address space was loaded} */
  public long switches() {
    return switches;
  }

  @Override
  public String toString() {
    return Plural.of(ready.size(), "process") + " ready, "
        + Plural.of(switches, "switch");
  }
}
