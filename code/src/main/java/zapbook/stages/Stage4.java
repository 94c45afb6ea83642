package zapbook.stages;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.observe.Warning;
import zapbook.vm.Vm;

/**
 * A root that is zapped while a vCPU still uses it leaves the active list
 * and stands on no list until the last vCPU lets it go.
 *
 * <p>It cures: such roots were put back to the head of the list, where
 * every later walk met them first and needed a rule to skip them.
 *
 * <p>Commit f95eec9bed76, Sean Christopherson, 23 June 2020, first in
 * Linux 5.9. Functions: __kvm_mmu_prepare_zap_page,
 * kvm_zap_obsolete_pages, kvm_mmu_zap_all.
 */
public class Stage4 extends Stage3 {
  /**
   * Stage 4 for a machine.
   *
   * @param vm the machine
   */
  public Stage4(Vm vm) {
    super(vm);
  }

  @Override
  protected Zapped prepareZap(ShadowPage page, PageList invalidList) {
    countZap(page);
    int zapped = zapUnsyncChildren(page, invalidList);
    boolean unstable = zapped > 0;
    unlinkChildren(page);
    unlinkParents(page);
    if (!page.isInvalid() && !page.isDirect()) unaccountShadowed(page);
    if (page.isUnsync()) unlinkUnsync(page);
    if (page.rootCount() == 0) {
      zapped++;
      if (page.isInvalid()) addTo(invalidList, page);
      else moveTo(invalidList, page);
      modUsedMmuPages(-1);
    } else {
      removeFromList(page);
      if (!page.isInvalid() && !isObsolete(page)) reloadRemoteMmus();
    }
    markInvalid(page);
    return new Zapped(unstable, zapped);
  }

  @Override
  protected void zapAllPages(boolean mmioOnly) {
    PageList invalidList = newList("invalid");
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (mmioOnly && !page.isMmioCached()) continue;
        if (warnIfInvalid(page)) continue;
        if (prepareZap(page, invalidList).unstable()) {
          if (mmioOnly) warn(Warning.MMIO_WALK_UNSTABLE, page);
          continue restart;
        }
        if (condReschedLock()) continue restart;
      }
      break;
    }
    commitZapPage(invalidList);
  }

  @Override
  protected void zapObsoletePages() {
    int batch = 0;
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromTail()) {
        if (!isObsolete(page)) break;
        if (warnIfInvalid(page)) continue;
        if (batch >= BATCH_ZAP_PAGES && condReschedLock()) {
          batch = 0;
          continue restart;
        }
        Zapped zapped = prepareZap(page, zappedObsoletePages);
        if (zapped.unstable()) {
          batch += zapped.count();
          continue restart;
        }
      }
      break;
    }
    commitZapPage(zappedObsoletePages);
  }
}
