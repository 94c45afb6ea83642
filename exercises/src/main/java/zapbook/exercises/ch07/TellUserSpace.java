package zapbook.exercises.ch07;

import zapbook.mmu.GuestTranslation;
import zapbook.stages.Stage6;
import zapbook.vm.FaultResult;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * Exercise 7, fifteen minutes: tell user space.
 *
 * <p>A fault may need new shadow pages, so its handler makes room first.
 * If every page that the limit allows is a root in use, there is no room
 * to make. The handlers then send the vCPU back into the guest, where it
 * faults at the same place again, for ever: one processor is busy, the
 * guest stands still, and nobody is told. Mend that for both kinds of
 * paging. But not every fault that is sent back is hopeless: see to it
 * that those which are not go on as before.
 *
 * <p>The story is told in chapter 7, "Tell user space". The class extends
 * our Stage 6, so any chapter can be started first:
 * nothing has to be solved before it.
 */
public class TellUserSpace extends Stage6 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public TellUserSpace(Vm vm) {
    super(vm);
  }

  /**
   * Handles a fault under two-dimensional paging. Kernel function:
   * direct_page_fault.
   *
   * @param vcpu who faulted
   * @param gfn the guest frame it touched
   * @param write whether it wrote
   * @return what becomes of the vCPU
   */
  // TODO This handler, and the one for shadow paging below, send a vCPU
  //      back to try again in more than one case. In which of them is
  //      there a hope that the next fault goes better? What can be said
  //      in the others? FaultResult has the words.
  @Override
  protected FaultResult handleDirectFault(
      Vcpu vcpu, long gfn, boolean write) {
    long sequence = vm().invalidationSequence();
    MemorySlot slot = resolve(vcpu, gfn);
    lock().lock();
    try {
      if (vm().mustRetry(sequence)) return FaultResult.RETRY;
      if (!makeMmuPagesAvailable()) return FaultResult.RETRY;
      return mapDirect(vcpu, gfn, slot, write);
    } finally {
      lock().unlock();
    }
  }

  /**
   * Handles a fault under shadow paging. Kernel function:
   * FNAME(page_fault), compiled once for each format of guest tables.
   *
   * @param vcpu who faulted
   * @param page the page of its address space that it touched
   * @param write whether it wrote
   * @return what becomes of the vCPU
   */
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
      if (!makeMmuPagesAvailable()) return FaultResult.RETRY;
      return mapShadow(vcpu, walk, slot, write);
    } finally {
      lock().unlock();
    }
  }
}
