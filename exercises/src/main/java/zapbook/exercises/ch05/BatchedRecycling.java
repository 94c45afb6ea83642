package zapbook.exercises.ch05;

import zapbook.mmu.PageList;
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
   * Makes room when fewer than 5 pages are available, so that 25 are.
   * Kernel function: make_mmu_pages_available.
   *
   * @return false if not one page is available afterwards
   */
  // TODO Both routines below ask for one page after the other. What would
  //      a routine be like that is asked once, for a number of pages? In
  //      which order does it look at them, which ones does it step over,
  //      when may it go on and when must it begin again? In the kernel it
  //      is called kvm_mmu_zap_oldest_mmu_pages; call yours as you like.
  @Override
  protected boolean makeMmuPagesAvailable() {
    if (availableMmuPages() >= MIN_FREE_MMU_PAGES) return true;
    PageList invalidList = newList("invalid");
    while (availableMmuPages() < REFILL_PAGES) {
      if (!zapOldestPage(invalidList)) break;
      countRecycled(1);
    }
    commitZapPage(invalidList);
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
      PageList invalidList = newList("invalid");
      while (usedMmuPages() > goal) {
        if (!zapOldestPage(invalidList)) break;
      }
      commitZapPage(invalidList);
      goal = usedMmuPages();
    }
    setMaxMmuPages(goal);
  }
}
