package zapbook.stages;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.vm.Vm;

/**
 * Recycling begins at the tail, where the oldest pages are.
 *
 * <p>It cures: from the head it threw away what the guest had faulted in
 * last. At its limit a guest lost its working set over and over.
 *
 * <p>Commit 8fc517267fb2, Sean Christopherson, 13 January 2021, first in
 * Linux 5.12. Function: kvm_mmu_zap_oldest_mmu_pages.
 */
public class Stage8 extends Stage7 {
  /**
   * Stage 8 for a machine.
   *
   * @param vm the machine
   */
  public Stage8(Vm vm) {
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
