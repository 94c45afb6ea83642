package zapbook.exercises.ch09;

import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage8;
import zapbook.vm.Vm;

/**
 * Exercise 9, twenty minutes: count every zapped page.
 *
 * <p>When memory goes, every shadow page becomes obsolete and a walk zaps
 * them all. It is meant to let others have the lock after each batch of
 * ten pages or a few more. On a host with a large guest the kernel's
 * watchdog complained all the same: the walk had not let go of the
 * processor for more than twenty seconds. It happens with two-dimensional
 * paging; with shadow paging hardly anybody saw it. Find out what the walk
 * counts, and mend it. The price must not rise: one walk for each hold of
 * the lock, and one flush for all pages if nobody frees them sooner.
 *
 * <p>The story is told in chapter 9, "Count every zapped page". The class
 * extends our Stage 8, so any chapter can be started first:
 * nothing has to be solved before it. If you have done exercise 2, look
 * afterwards at what you wrote there: {@code zapbook check 9 --mine}
 * tries these tests on it.
 */
public class OfferTheLock extends Stage8 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public OfferTheLock(Vm vm) {
    super(vm);
  }

  /**
   * Zaps the pages of older generations, the oldest first, and offers
   * the lock after each batch. Kernel function: kvm_zap_obsolete_pages.
   */
  @Override
  protected void zapObsoletePages() {
    int batch = 0;
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromTail()) {
        if (!isObsolete(page)) break;
        if (warnIfInvalid(page)) continue;
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
