package zapbook.variants;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage1;
import zapbook.vm.Vm;

/**
 * To zap the oldest page always counts as progress, even if it is a root
 * in use, which is not freed but goes back to the head of the list. Where
 * nothing but such roots is left, making room turns in a circle.
 *
 * <p>Linux up to 4.13. The answer to it, 42bcbebf11df, Wanpeng Li, August
 * 2017, Linux 4.14, is the early bail-out of stage 0, which chapter 5 is
 * about. Functions: prepare_zap_oldest_mmu_page,
 * make_mmu_pages_available.
 */
public class RecyclesRoots extends Stage1 {
  /**
   * That MMU for a machine.
   *
   * @param vm the machine
   */
  public RecyclesRoots(Vm vm) {
    super(vm);
  }

  @Override
  protected boolean zapOldestPage(PageList invalidList) {
    ShadowPage oldest = pickOldestPage();
    if (oldest == null) return false;
    prepareZapPage(oldest, invalidList);
    return true;
  }
}
