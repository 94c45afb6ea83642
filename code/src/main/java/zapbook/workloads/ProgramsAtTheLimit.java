package zapbook.workloads;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.GuestKernel;
import zapbook.vm.GuestProcess;
import zapbook.vm.Paging;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * Real programs run in a guest that may have few shadow pages: recordings
 * of {@code date} and {@code true}, one process each, some at a time.
 *
 * <p>The guest's tables are shadowed, a dozen pages a process. A process
 * that has run sleeps from then on, and its shadow pages are cold. With
 * the oldest page first they go, with the newest first those of the
 * processes that run.
 *
 * <p>Where too many run at a time ({@code atOnce=10}), their pages alone
 * are more than the limit allows: either end is wrong, and to take the
 * newest is even a little better. And where a process is ended and not put
 * to sleep, the guest uses its frames again, the shadow pages go with
 * them, and there is little to see.
 *
 * <p>A slice is a thousand accesses; of these each page is touched once,
 * see {@link RecordedProgram}.
 */
final class ProgramsAtTheLimit extends Workload {
  private static final String[] PROGRAMS = {"date", "true"};

  /** A process, what it does, and how far it is. */
  private static final class Job {
    final GuestProcess process;
    final RecordedProgram program;
    int window;

    Job(GuestProcess process, RecordedProgram program) {
      this.process = process;
      this.program = program;
    }
  }

  ProgramsAtTheLimit() {
    super("programs-at-the-limit", 8, "real programs over a small limit",
        new Parameter("limit", "shadow pages allowed", 64, 64, 10_000),
        new Parameter("processes", "processes, date and true in turn",
            20, 1, 500),
        new Parameter("atOnce", "processes that run at a time, if there"
            + " are so many", 3, 1, 100));
  }

  @Override
  public String whatToSee() {
    return "Stages 5 to 7 recycle the tables of the processes that run "
        + "and fault three times as often; before them and from stage 8 "
        + "on the tables of those that sleep go.";
  }

  @Override
  public String needsSimulation() {
    return "";
  }

  @Override
  void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
      Figures figures) {
    Vm vm = figures.guest("1G").paging(Paging.SHADOW).build();
    ShadowMmu mmu = vm.start(stage.apply(vm));
    mmu.limitMmuPages(values.number("limit"));
    GuestKernel kernel = new GuestKernel(vm);
    kernel.newProcess("the first, with which the kernel boots", vm.vcpu(0));
    vm.counters().reset();
    try {
      runAll(kernel, vm.vcpu(0), values);
    } finally {
      figures.put("faults", vm.counters().faults());
      figures.put("pagesZapped", vm.counters().pagesZapped());
      figures.put("flushes", vm.counters().flushes());
      figures.take(vm);
    }
  }

  private static void runAll(GuestKernel kernel, Vcpu vcpu, Values values) {
    int begun = 0;
    Job loaded = null;
    Deque<Job> ready = new ArrayDeque<>();
    while (begun < values.number("processes") || !ready.isEmpty()) {
      while (begun < values.number("processes")
          && ready.size() < values.number("atOnce")) {
        ready.add(newJob(kernel, vcpu, begun++));
      }
      Job next = ready.poll();
      if (next != loaded) kernel.switchTo(next.process, vcpu);
      loaded = next;
      for (var touch : next.program.window(next.window++)) {
        vcpu.touch(touch.address(), touch.write());
      }
      if (next.window < next.program.length()) ready.add(next);
    }
  }

  private static Job newJob(GuestKernel kernel, Vcpu vcpu, int number) {
    String name = PROGRAMS[number % PROGRAMS.length];
    return new Job(kernel.newProcess(name, vcpu),
        RecordedProgram.named(name));
  }
}
