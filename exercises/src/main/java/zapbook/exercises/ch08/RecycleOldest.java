package zapbook.exercises.ch08;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage7;
import zapbook.vm.Vm;

/**
 * Exercise 8, twenty minutes: the oldest, not the newest.
 *
 * <p>A guest at its limit can have a new shadow page only if others go.
 * The routine below says by its name which ones: the oldest. People whose
 * guests ran at the limit found that everything took many times as long
 * as before this routine came, as if the guest lost every page that it
 * had just been given. Find out which pages go, and mend it. All three
 * users of the routine must gain: recycling, a lowered limit, and the
 * host's reclaim.
 *
 * <p>The oldest page is the one that was made first, not the one that was
 * used least lately: the list knows nothing of use. To go by use would be
 * better, but nobody tells the MMU when a page is used.
 *
 * <p>The story is told in chapter 8, "The oldest, not the newest". The
 * class extends our Stage 7, so any chapter can be started first:
 * nothing has to be solved before it. If you have done exercise 5, look
 * afterwards at what you wrote there: {@code zapbook check 8 --mine}
 * tries these tests on it.
 */
public class RecycleOldest extends Stage7 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public RecycleOldest(Vm vm) {
    super(vm);
  }

  /**
   * Zaps pages that are no roots in use, until there are enough. Kernel
   * function: kvm_mmu_zap_oldest_mmu_pages.
   *
   * @param wanted how many pages, at least 1
   * @return how many were zapped
   */
  // TODO A new page is put at the head of the active list. In which order
  //      does this routine meet the pages, and where is it after a page
  //      has taken others along? PageList says what walks there are.
  @Override
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
}
