package zapbook.variants;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage3;
import zapbook.vm.Vm;

/**
 * The walk over MMIO pages as if the split of chapter 2 had not come
 * first: each page that goes looks like a list that changed, so the walk
 * begins anew at the head, where the pages without the mark still are. It
 * visits the marked pages times the pages in front of them.
 *
 * <p>Counterfactual: the split and the folded walk (8ab3c471eef2) were
 * committed one second apart, both on 20 February 2019. The walk's first
 * form, Linux 3.10 alone (982b3394dd23), and the one that came back twelve
 * commits before the split (4771450c345d) began anew as this one does;
 * no report of a guest that noticed is known. Function:
 * __kvm_mmu_zap_all.
 */
public class MmioWalkUnsplit extends Stage3 {
  /**
   * That MMU for a machine.
   *
   * @param vm the machine
   */
  public MmioWalkUnsplit(Vm vm) {
    super(vm);
  }

  @Override
  protected void zapAllPages(boolean mmioOnly) {
    PageList invalidList = newList("invalid");
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (mmioOnly && !page.isMmioCached()) continue;
        if (page.isInvalid() && page.rootCount() > 0) continue;
        if (prepareZapPage(page, invalidList) != 0 || condReschedLock()) {
          continue restart;
        }
      }
      break;
    }
    commitZapPage(invalidList);
  }
}
