package zapbook.exercises.ch09c;

import zapbook.mmu.ShadowPage;
import zapbook.variants.DeleteZapsAll;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * Exercise 9c, the capstone, 60 minutes: end the chase.
 *
 * <p>In September 2019 guests with many vCPUs hung at boot; one was left
 * alone for 14 hours. When memory went, all shadow pages were zapped, from
 * the newest to the oldest. The walk let others have the lock whenever
 * somebody waited, and then began anew at the newest page. What stood
 * there were pages that vCPUs had faulted in meanwhile. End that: a
 * deleted slot is done with however many vCPUs work on, each old page goes
 * once, what is built meanwhile stays, and who waits for the lock gets it.
 * Two routines that were good at this had been removed in February 2019;
 * they stand below, empty. Pages still carry a generation, and
 * {@code nextGeneration} lets a new one begin.
 *
 * <p>This is half of the exercise. The other half is {@code LivelockTest}
 * among the tests: write the test that shows the livelock to somebody who
 * does not believe in it. It is tried on this class too. Begin with
 * whichever you like; {@code zapbook check 9c} shows one failure at a
 * time, and those of this half come first.
 *
 * <p>The story is told in chapter 2, under "What it cost, what it missed",
 * and the walk you need in chapters 1 and 9. The class extends our
 * DeleteZapsAll, which is our Stage 3 as Linux 5.2.11 deleted a slot;
 * nothing has to be solved before it.
 */
public class EndTheChase extends DeleteZapsAll {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public EndTheChase(Vm vm) {
    super(vm);
  }

  /**
   * Forgets everything that leads to memory that goes. Kernel function:
   * kvm_mmu_invalidate_zap_pages_in_memslot.
   *
   * @param slot the slot; no fault can find it any more
   */
  @Override
  protected void onSlotDeleted(MemorySlot slot) {
    lock().lock();
    try {
      invalidateZapAllPages();
    } finally {
      lock().unlock();
    }
  }

  /**
   * Makes every page obsolete, lets the vCPUs go on with new roots, and
   * only then zaps the old pages; the lock is held.
   * Kernel function: kvm_mmu_zap_all_fast.
   */
  @Override
  protected void invalidateZapAllPages() {
    nextGeneration();
    reloadRemoteMmus();
    zapObsoletePages();
  }

  /**
   * Zaps the pages of older generations, the oldest first. Kernel function:
   * kvm_zap_obsolete_pages.
   */
  @Override
  protected void zapObsoletePages() {
    int batch = 0;
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromTail()) {
        if (!isObsolete(page)) break;
        if (page.isInvalid() && page.rootCount() > 0) continue;
        if (batch >= BATCH_ZAP_PAGES && condReschedLock()) {
          batch = 0;
          continue restart;
        }
        Zapped zapped = prepareZap(page, zappedObsoletePages);
        batch += zapped.count();
        if (zapped.unstable()) continue restart;
      }
      break;
    }
    commitZapPage(zappedObsoletePages);
  }
}
