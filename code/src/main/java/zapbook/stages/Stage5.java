package zapbook.stages;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.vm.Vm;

/**
 * Recycling zaps as many pages as are wanted in one walk, and leaves
 * roots alone that a vCPU uses.
 *
 * <p>It cures: page by page from the tail, recycling stopped at the first
 * root in use, having emptied it for nothing, and every vCPU had to
 * reload.
 *
 * <p>The walk begins at the head, as it was posted and merged. The head
 * is where the newest pages are. Chapter 8 finds it.
 *
 * <p>Commit 6b82ef2c9cf1, Sean Christopherson, 23 June 2020, first in
 * Linux 5.9. Functions: kvm_mmu_zap_oldest_mmu_pages,
 * make_mmu_pages_available, kvm_mmu_change_mmu_pages.
 */
public class Stage5 extends Stage4 {
  /**
   * Stage 5 for a machine.
   *
   * @param vm the machine
   */
  public Stage5(Vm vm) {
    super(vm);
  }

  /**
   * Zaps pages that are no roots in use, until there are enough. It may
   * be more than was wanted: a page can take others along. Source:
   * kvm_mmu_zap_oldest_mmu_pages.
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

  @Override
  protected boolean makeMmuPagesAvailable() {
    int available = availableMmuPages();
    if (available >= MIN_FREE_MMU_PAGES) return true;
    zapOldestMmuPages(REFILL_PAGES - available);
    return availableMmuPages() > 0;
  }

  @Override
  protected void zapDownTo(int goal) {
    if (usedMmuPages() > goal) {
      zapOldestMmuPages(usedMmuPages() - goal);
      goal = usedMmuPages();
    }
    setMaxMmuPages(goal);
  }
}
