package zapbook.workloads;

import java.util.function.Function;
import zapbook.mmu.Operations;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.vm.GuestKernel;
import zapbook.vm.GuestProcess;
import zapbook.vm.Paging;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * Every shadow page that the limit allows is a root in use.
 *
 * <p>Before chapter 7 a fault that finds no page lets the guest try
 * again, for ever. Afterwards user space gets an error. The message of
 * the patch names no guest that was caught in such a loop. The roots are
 * made, zapped and kept in use by hand; no natural guest gets there with
 * two-dimensional paging.
 */
final class NoPagesLeft extends Workload {
  private static final int LIMIT = 64;

  NoPagesLeft() {
    super("no-pages-left", 7, "a fault finds no shadow page",
        new Parameter("shadow", "1 for shadow paging, 0 for"
            + " two-dimensional paging", 0, 0, 1));
  }

  @Override
  public String whatToSee() {
    return "Up to stage 6 the guest faults for ever and nobody is "
        + "told; from stage 7 on the first fault is an error to "
        + "user space.";
  }

  @Override
  public String needsSimulation() {
    return "no hold matters there";
  }

  @Override
  void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
      Figures figures) {
    boolean shadow = values.get("shadow") == 1;
    Vm vm = figures.guest("4G").vcpus(1).paging(
        shadow ? Paging.SHADOW : Paging.TWO_DIMENSIONAL).build();
    ShadowMmu mmu = vm.start(stage.apply(vm));
    Vcpu vcpu = vm.vcpu(0);
    pinRoots(mmu);
    if (shadow) runProcess(vm, vcpu);
    vcpu.touch(0, false);
    leaveOnlyRoots(mmu);
    vm.counters().reset();
    try {
      vcpu.touch(1L << 30, true);
    } finally {
      figures.put("faults", vm.counters().faults());
      figures.put("available", mmu.availableMmuPages());
      figures.take(vm);
    }
  }

  /** Roots that were zapped long ago and that nobody lets go. */
  private static void pinRoots(ShadowMmu mmu) {
    new Population(mmu).roots(LIMIT - 1);
    new Operations(mmu).zapAllFast();
  }

  /** The vCPU keeps its root, and nothing hangs on it. */
  private static void leaveOnlyRoots(ShadowMmu mmu) {
    Operations operations = new Operations(mmu);
    PageList invalidList = operations.newList("invalid");
    for (ShadowPage page : mmu.activeMmuPages().pages()) {
      boolean gone = page.isInvalid() || page.rootCount() > 0;
      if (!gone) operations.prepare(page, invalidList);
    }
    operations.commit(invalidList);
    mmu.changeMmuPages(LIMIT);
  }

  private static void runProcess(Vm vm, Vcpu vcpu) {
    GuestKernel kernel = new GuestKernel(vm);
    GuestProcess process = kernel.newProcess("one", vcpu);
    kernel.switchTo(process, vcpu);
  }
}
