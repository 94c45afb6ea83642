package zapbook.exercises.ch00r;

import java.util.function.Supplier;
import zapbook.exercises.support.review.Panel;
import zapbook.mmu.PageList;
import zapbook.stages.Stage0;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/** The patches that the test of review 0 has to tell apart. */
final class StoppedNeedNoFlushPanel implements Supplier<Panel> {
  @Override
  public Panel get() {
    return new Panel("the prologue", "Why freeing waits for a flush")
        .passes("our Stage 0", Stage0::new,
            "It flushes all vCPUs, whether they run or not.")
        .fails("the patch as posted", StoppedNeedNoFlush::new,
            "how a vCPU that was stopped gets to its memory when it runs "
                + "again.")
        .passes("a right patch written like the posted one", Mended::new,
            "Where no vCPU runs it interrupts nobody: it empties the TLBs "
                + "of the stopped vCPUs without a broadcast.")
        .fails("the same mistake made in our Stage 0", Planted::new,
            "what the mistake does to the guest. It knows the posted "
                + "patch by something else.");
  }

  /** Stopped vCPUs forget too, but nobody is interrupted for that. */
  private static final class Mended extends Stage0 {
    Mended(Vm vm) {
      super(vm);
    }

    @Override
    protected void commitZapPage(PageList invalidList) {
      if (invalidList.isEmpty()) return;
      if (someoneRuns()) flushRemoteTlbs();
      else vm().vcpus().forEach(vcpu -> vcpu.tlb().flush());
      while (!invalidList.isEmpty()) {
        freePage(invalidList.first());
      }
    }

    private boolean someoneRuns() {
      return vm().vcpus().stream().anyMatch(Vcpu::isRunning);
    }
  }

  /** Each vCPU is asked, and the stopped ones are left alone. */
  private static final class Planted extends Stage0 {
    Planted(Vm vm) {
      super(vm);
    }

    @Override
    protected void commitZapPage(PageList invalidList) {
      if (invalidList.isEmpty()) return;
      for (Vcpu vcpu : vm().vcpus()) {
        if (vcpu.isRunning()) vcpu.tlb().flush();
      }
      while (!invalidList.isEmpty()) {
        freePage(invalidList.first());
      }
    }
  }
}
