package zapbook.exercises.ch03r;

import java.util.function.Predicate;
import zapbook.machine.PageTable;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage2;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * A patch for our Stage 2, as it was posted. Would you ack it?
 *
 * <pre>
 *   Subject: mmu: zap only the MMIO pages that a new slot covers
 *
 *   When memory appears, everything is zapped, although nothing is wrong
 *   but entries that say of some frames that they have no memory. Pages
 *   that hold such entries are marked, so zap the marked ones only.
 *
 *   Most of them have nothing to do with the new slot, either: they
 *   remember devices somewhere else, and what they remember stays true.
 *   A leaf covers 512 frames from its gfn on. Zap it if one of these
 *   lies in the slot, and leave the others alone. When the generation of
 *   MMIO entries wraps, all marked pages have to go, as before.
 *
 *   Tested by plugging in memory below, above and across pages that the
 *   guest had looked for devices in: each access finds the memory, and
 *   pages outside the slot stay.
 * </pre>
 *
 * <p>You need not change this class. The test that answers it is yours.
 */
public class InsideTheSlot extends Stage2 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public InsideTheSlot(Vm vm) {
    super(vm);
  }

  @Override
  protected void onSlotCreated(MemorySlot slot) {
    lock().lock();
    try {
      zapMarked(page -> mayTell(page, slot));
    } finally {
      lock().unlock();
    }
    reloadRemoteMmus();
  }

  @Override
  protected void zapMmioSptes() {
    zapMarked(page -> true);
  }

  private void zapMarked(Predicate<ShadowPage> wanted) {
    PageList invalidList = newList("invalid");
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (!page.isMmioCached() || !wanted.test(page)) continue;
        if (page.isInvalid() && page.rootCount() > 0) continue;
        if (prepareZap(page, invalidList).unstable()) continue restart;
        if (condReschedLock()) continue restart;
      }
      break;
    }
    commitZapPage(invalidList);
  }

  private static boolean mayTell(ShadowPage page, MemorySlot slot) {
    long end = page.gfn() + PageTable.ENTRIES;
    return page.gfn() < slot.firstGfn() + slot.frames()
        && end > slot.firstGfn();
  }
}
