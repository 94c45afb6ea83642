package zapbook.exercises.ch05;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage4;
import zapbook.vm.Vm;

/**
 * Exercise 5, thirty-five minutes: batched recycling.
 *
 * <p>A guest that reaches its limit of shadow pages must give some up. Two
 * routines see to that: one makes room before a fault needs a page, one
 * lowers the limit. Both pick the oldest page, zap it, and ask again. The
 * oldest pages are often roots that vCPUs walk from. Such a root cannot be
 * freed; it is zapped for nothing, all vCPUs must reload, and the routine
 * gives up, while other pages could go. Write one routine that zaps as
 * many pages as are wanted, and leaves roots in use alone. Let both
 * callers use it, and let it count every page that it zapped with
 * {@code countRecycled}, whoever asked. It may zap a page or two more than
 * were wanted: some pages take others along. If there is nothing but roots
 * in use, it zaps nothing and ends. The zap step, {@code prepareZap}, says
 * both how many pages it zapped and whether the list became unstable, in
 * a {@code Zapped}: a type of our Stage 2 that needs no import here.
 *
 * <p>The story is told in chapter 5, "Batched recycling". The class
 * extends our Stage 4, so any chapter can be started first:
 * nothing has to be solved before it. The two callers are repeated here
 * as they were before the patch.
 */
public class BatchedRecycling extends Stage4 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public BatchedRecycling(Vm vm) {
    super(vm);
  }

  /**
   * Zaps pages that are no roots in use, until there are enough. It may
   * be more than was wanted: a page can take others along. Kernel
   * function: kvm_mmu_zap_oldest_mmu_pages.
   *
   * <p>History took the head, where the newest pages are, and the name
   * says otherwise. A walk from the tail passes the same tests. Chapter 8
   * tells what the difference cost.
   *
   * @param wanted how many pages, at least 1
   * @return how many were zapped
   */
  protected int zapOldestMmuPages(int wanted) {
    if (activeMmuPages().isEmpty()) return 0;
    PageList invalidList = newList("invalid");
    int total = 0;
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (page.rootCount() > 0) continue;
        Zapped zapped = prepareZap(page, invalidList);
        total += zapped.count();
        if (total >= wanted) break;
        if (zapped.unstable()) continue restart;
      }
      break;
    }
    commitZapPage(invalidList);
    countRecycled(total);
    return total;
  }

  /**
   * Makes room when fewer than 5 pages are available, so that 25 are.
   * Kernel function: make_mmu_pages_available.
   *
   * @return false if not one page is available afterwards
   */
  @Override
  protected boolean makeMmuPagesAvailable() {
    int available = availableMmuPages();
    if (available >= MIN_FREE_MMU_PAGES) return true;
    zapOldestMmuPages(REFILL_PAGES - available);
    return availableMmuPages() > 0;
  }

  /**
   * Zaps pages until no more than a limit are used, if that is possible,
   * and sets the limit. Kernel function: kvm_mmu_change_mmu_pages.
   *
   * @param goal the limit, in shadow pages
   */
  @Override
  protected void zapDownTo(int goal) {
    if (usedMmuPages() > goal) {
      zapOldestMmuPages(usedMmuPages() - goal);
      goal = usedMmuPages();
    }
    setMaxMmuPages(goal);
  }
}
