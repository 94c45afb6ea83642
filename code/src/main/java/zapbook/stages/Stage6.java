package zapbook.stages;

import zapbook.mmu.PageList;
import zapbook.vm.Vm;

/**
 * The host's reclaim gets as many pages as it asks for, with one flush.
 *
 * <p>It cures: one call freed one page, whatever was asked for, and paid
 * a flush for it.
 *
 * <p>Commit ebdb292dac79, Sean Christopherson, 23 June 2020, first in
 * Linux 5.9. Functions: mmu_shrink_scan; prepare_zap_oldest_mmu_page is
 * removed.
 */
public class Stage6 extends Stage5 {
  /**
   * Stage 6 for a machine.
   *
   * @param vm the machine
   */
  public Stage6(Vm vm) {
    super(vm);
  }

  @Override
  protected long shrinkVm(long request) {
    if (!zappedObsoletePages.isEmpty()) {
      commitZapPage(zappedObsoletePages);
      return 0;
    }
    return zapOldestMmuPages(Math.toIntExact(request));
  }

  /**
   * Removed.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  protected boolean zapOldestPage(PageList invalidList) {
    throw new UnsupportedOperationException("removed by ebdb292dac79");
  }
}
