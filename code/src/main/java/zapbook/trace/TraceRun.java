package zapbook.trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.GuestKernel;
import zapbook.vm.GuestProcess;
import zapbook.vm.GuestStuckException;
import zapbook.vm.NoSpaceException;
import zapbook.vm.Scheduler;
import zapbook.vm.Vm;
import zapbook.workloads.Outcome;

/**
 * Runs traces as processes of a guest, in slices, on all of its vCPUs. The
 * machine is there to be looked at when the run is over.
 */
public final class TraceRun {
  /** A process, what it does, and which pages it has touched. */
  record Job(GuestProcess process, DistinctPages program) { }

  private final List<LackeyTrace> traces;
  private final int slice;
  private final Vm vm;
  private final ShadowMmu mmu;
  private final GuestKernel kernel;
  /** The processes of the run, in the order of the traces. */
  private final List<Job> jobs = new ArrayList<>();

  /**
   * A run of one trace that has not begun.
   *
   * @param trace what the process does
   * @param memory the guest's memory, for instance 1G
   * @param stage makes the MMU
   */
  public TraceRun(LackeyTrace trace, String memory,
      Function<Vm, ? extends ShadowMmu> stage) {
    this(List.of(trace), TraceOptions.of(memory), stage);
  }

  /**
   * A run that has not begun.
   *
   * @param traces what the processes do, one each, at least one
   * @param options the machine they run on
   * @param stage makes the MMU
   */
  public TraceRun(List<LackeyTrace> traces, TraceOptions options,
      Function<Vm, ? extends ShadowMmu> stage) {
    this.traces = List.copyOf(traces);
    slice = options.slice();
    vm = Vm.withMemory(options.memory()).vcpus(options.vcpus())
        .paging(options.paging()).build();
    mmu = vm.start(stage.apply(vm));
    if (options.limit() != 0) mmu.limitMmuPages(options.limit());
    kernel = new GuestKernel(vm);
  }

  /**
   * Runs the traces to their ends.
   *
   * @param progress told now and then how far the last of them is
   * @return what came of it
   * @throws IOException if a trace cannot be read
   */
  public TraceResult run(Progress progress) throws IOException {
    vm.counters().reset();
    jobs.clear();
    List<LackeyProgram> open = new ArrayList<>();
    try {
      for (LackeyTrace trace : traces) open.add(trace.open(progress));
      Scheduler scheduler = new Scheduler(kernel, vm, slice);
      return result(outcome(scheduler, open));
    } finally {
      for (LackeyProgram each : open) each.close();
    }
  }

  /** A limit can be too low for what the vCPUs do: that ends a run. */
  private Outcome outcome(Scheduler scheduler, List<LackeyProgram> open) {
    try {
      for (int n = 0; n < open.size(); n++) add(scheduler, n, open.get(n));
      scheduler.run();
      return Outcome.DONE;
    } catch (GuestStuckException | NoSpaceException e) {
      return Outcome.of(e);
    }
  }

  private void add(Scheduler scheduler, int n, LackeyProgram program) {
    String name = traces.get(n).name();
    GuestProcess process = kernel.newProcess(name, vm.vcpu(0));
    DistinctPages counted = new DistinctPages(program);
    jobs.add(new Job(process, counted));
    scheduler.add(process, counted);
  }

  private TraceResult result(Outcome outcome) {
    long accesses = 0;
    long pages = 0;
    for (Job job : jobs) {
      accesses += job.program().accesses();
      pages += job.program().pages();
    }
    return new TraceResult(names(), outcome, accesses, pages,
        kernel.framesInUse(), mmu.pagesByLevel(),
        mmu.activeMmuPages().size(), vm.counters());
  }

  private String names() {
    return traces.stream().map(LackeyTrace::name)
        .collect(Collectors.joining(", "));
  }

  /** The processes of the last run, and the kernel they belong to. */
  List<Job> jobs() {
    return List.copyOf(jobs);
  }

  GuestKernel kernel() {
    return kernel;
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
    return "run of " + names() + " on " + mmu;
  }
}
