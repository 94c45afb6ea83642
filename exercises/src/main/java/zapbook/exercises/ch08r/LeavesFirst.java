package zapbook.exercises.ch08r;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage7;
import zapbook.vm.Vm;

/**
 * A patch for our Stage 7, as it was posted. Would you ack it?
 *
 * <pre>
 *   Subject: mmu: recycle the oldest leaves, and keep the tables above
 *
 *   Room is made at the head of the list, where the newest pages are. A
 *   guest at its limit loses what it needs next. Walk from the tail.
 *
 *   But the oldest pages of all are the tables of the upper levels. They
 *   come first when an address space is built, and every access goes
 *   through them. To zap one leaves up to 512 orphans, which the guest
 *   finds again fault by fault. A leaf costs a few faults at most. So
 *   pass tables by and take the oldest leaves.
 *
 *   Tested with a limit of 1,000 pages and a working set of 600: no page
 *   of it is lost any more, and no upper table is rebuilt. With 2,000
 *   cold leaves in front 25 pages are available after each refill.
 * </pre>
 *
 * <p>You need not change this class. The test that answers it is yours.
 */
public class LeavesFirst extends Stage7 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public LeavesFirst(Vm vm) {
    super(vm);
  }

  @Override
  protected int zapOldestMmuPages(int wanted) {
    if (activeMmuPages().isEmpty()) return 0;
    PageList invalidList = newList("invalid");
    int total = 0;
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromTail()) {
        if (page.rootCount() > 0 || page.level() > 1) continue;
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
