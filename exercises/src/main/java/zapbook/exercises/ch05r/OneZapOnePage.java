package zapbook.exercises.ch05r;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage4;
import zapbook.vm.Vm;

/**
 * A patch for our Stage 4, as it was posted. Would you ack it?
 *
 * <pre>
 *   Subject: mmu: make room in one walk, and leave roots in use alone
 *
 *   To make room, the oldest page is zapped, then the next, one by one.
 *   The first root in use ends it: it is emptied, nothing comes free,
 *   and all vCPUs reload for that.
 *
 *   Walk over the list instead, leave roots in use alone, and stop when
 *   enough pages were zapped. Both callers profit: a fault that finds
 *   few pages left, and a user who lowers the limit.
 *
 *   Whatever restarts the walk does not reset the count, so the walk
 *   ends. What comes free is flushed and freed once, at its end.
 *
 *   Tested with 60 leaves of which 60 may be used: one fault, one walk,
 *   25 available pages, one flush. Tested with 3 roots in use at the
 *   tail: no reload. Tested with a limit lowered to 40: 40 used.
 * </pre>
 *
 * <p>You need not change this class. The test that answers it is yours.
 */
public class OneZapOnePage extends Stage4 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public OneZapOnePage(Vm vm) {
    super(vm);
  }

  private int zapOldestMmuPages(int wanted) {
    if (activeMmuPages().isEmpty()) return 0;
    PageList invalidList = newList("invalid");
    int total = 0;
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (page.rootCount() > 0) continue;
        boolean unstable = prepareZap(page, invalidList).unstable();
        if (++total >= wanted) break;
        if (unstable) continue restart;
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
