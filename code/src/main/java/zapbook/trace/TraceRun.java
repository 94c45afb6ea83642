package zapbook.trace;

import java.io.IOException;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.GuestKernel;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * Runs a trace as a process of a guest. The machine is there to be looked
 * at when the run is over.
 */
public final class TraceRun {
  private final LackeyTrace trace;
  private final Vm vm;
  private final ShadowMmu mmu;
  private final GuestKernel kernel;

  /**
   * A run that has not begun.
   *
   * @param trace what the process does
   * @param memory the guest's memory, for instance 1G
   * @param stage makes the MMU
   */
  public TraceRun(LackeyTrace trace, String memory,
      Function<Vm, ? extends ShadowMmu> stage) {
    this.trace = trace;
    vm = Vm.withMemory(memory).build();
    mmu = vm.start(stage.apply(vm));
    kernel = new GuestKernel(vm);
  }

  /**
   * Runs the trace to its end.
   *
   * @param progress told now and then how far it is
   * @return what came of it
   * @throws IOException if the trace cannot be read
   */
  public TraceResult run(Progress progress) throws IOException {
    Vcpu vcpu = vm.vcpu(0);
    vm.counters().reset();
    try (LackeyProgram program = trace.open(progress)) {
      DistinctPages counted = new DistinctPages(program);
      kernel.newProcess(trace.name(), vcpu).run(counted, vcpu);
      return result(counted);
    }
  }

  private TraceResult result(DistinctPages counted) {
    return new TraceResult(trace.name(), counted.accesses(),
        counted.pages(), kernel.framesInUse(), mmu.pagesByLevel(),
        mmu.activeMmuPages().size(), vm.counters());
  }

  /** {@return the machine} */
  public Vm vm() {
    return vm;
  }

  /** {@return the MMU} */
  public ShadowMmu mmu() {
    return mmu;
  }

  @Override
  public String toString() {
    return "run of " + trace.name() + " on " + mmu;
  }
}
