package zapbook.stages;

import zapbook.mmu.GuestTranslation;
import zapbook.vm.FaultResult;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * A fault that finds no shadow page available ends in user space, with an
 * error.
 *
 * <p>It cures: the guest was entered again to fault again, for ever, and
 * nobody was told.
 *
 * <p>Commit 7bd7ded64297, Sean Christopherson, 23 June 2020, first in
 * Linux 5.9. Functions: direct_page_fault, FNAME(page_fault).
 */
public class Stage7 extends Stage6 {
  /**
   * Stage 7 for a machine.
   *
   * @param vm the machine
   */
  public Stage7(Vm vm) {
    super(vm);
  }

  @Override
  protected FaultResult handleDirectFault(
      Vcpu vcpu, long gfn, boolean write) {
    long sequence = vm().invalidationSequence();
    MemorySlot slot = resolve(vcpu, gfn);
    lock().lock();
    try {
      if (vm().mustRetry(sequence)) return FaultResult.RETRY;
      if (!makeMmuPagesAvailable()) return FaultResult.NO_SPACE;
      return mapDirect(vcpu, gfn, slot, write);
    } finally {
      lock().unlock();
    }
  }

  @Override
  protected FaultResult handleShadowFault(
      Vcpu vcpu, long page, boolean write) {
    GuestTranslation walk = walkGuestTables(vcpu, page, write);
    if (!walk.isAllowed()) return FaultResult.INJECT;
    long sequence = vm().invalidationSequence();
    MemorySlot slot = resolve(vcpu, walk.gfn());
    lock().lock();
    try {
      if (vm().mustRetry(sequence)) return FaultResult.RETRY;
      if (!makeMmuPagesAvailable()) return FaultResult.NO_SPACE;
      return mapShadow(vcpu, walk, slot, write);
    } finally {
      lock().unlock();
    }
  }
}
