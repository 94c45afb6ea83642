package zapbook.bench;

import zapbook.mmu.GuestFiller;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.threads.RealThreads;
import zapbook.vm.Vm;

/** The guests that are measured: nobody listens, the clock runs. */
final class Guests {
  private Guests() { }

  /** An MMU of the last stage, for a guest that touched nothing. */
  static ShadowMmu empty(String memory) {
    Vm vm = Vm.withMemory(memory).uncounted().build();
    Stage last = Stages.stage(Stages.all().size() - 1);
    return vm.start(last.create(vm));
  }

  /** An MMU of a stage under the lock of real threads. */
  static ShadowMmu underRealLock(String memory, int stage) {
    Vm vm = Vm.withMemory(memory).uncounted()
        .threading(new RealThreads(nanos -> { })).build();
    return vm.start(Stages.stage(stage).create(vm));
  }

  /** An MMU of the last stage with every frame of so many GiB mapped by 4 KiB pages. */
  static ShadowMmu full(int gib) {
    ShadowMmu mmu = empty(gib + "G");
    GuestFiller.fill(mmu, gib);
    return mmu;
  }

  /** Fills a guest again whose pages were zapped. */
  static void refill(ShadowMmu mmu, int gib) {
    mmu.dropRoots(mmu.vm().vcpu(0));
    GuestFiller.fill(mmu, gib);
  }
}
