package zapbook.exercises.ch07r;

import zapbook.machine.PageTable;
import zapbook.mmu.GuestTranslation;
import zapbook.stages.Stage6;
import zapbook.vm.FaultResult;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * A patch for our Stage 6, as it was posted. Would you ack it?
 *
 * <pre>
 *   Subject: mmu: a fault without room ends in user space
 *
 *   If all shadow pages are roots in use, a fault finds no page, the
 *   guest is entered again and faults again, for ever. Return an error
 *   to user space instead, from both handlers.
 *
 *   A fault may have to build a table on each of four levels. If fewer
 *   than four pages are available, even after room was made, it might
 *   get stuck in the middle of its work, or use more pages than the
 *   limit allows. So report that there is no space while the tables are
 *   still whole, and not one page later.
 *
 *   Tested with 64 roots in use of which 64 may be used, under both
 *   kinds of paging: one fault, one error. Tested that a fault which the
 *   host's own changes of memory disturb is retried, as before, and that
 *   nothing is reported while pages can be recycled.
 * </pre>
 *
 * <p>You need not change this class. The test that answers it is yours.
 */
public class RoomForAWalk extends Stage6 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public RoomForAWalk(Vm vm) {
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
      if (!hasRoomForAWalk()) return FaultResult.NO_SPACE;
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
      if (!hasRoomForAWalk()) return FaultResult.NO_SPACE;
      return mapShadow(vcpu, walk, slot, write);
    } finally {
      lock().unlock();
    }
  }

  private boolean hasRoomForAWalk() {
    return makeMmuPagesAvailable()
        && availableMmuPages() >= PageTable.LEVELS;
  }
}
