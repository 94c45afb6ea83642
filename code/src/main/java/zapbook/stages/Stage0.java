package zapbook.stages;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.vm.FaultResult;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * The MMU before chapter 1: a composite of routines that never stood
 * together in one kernel. The zap step is that of Linux 3.11, making room
 * page by page is that of 5.0.
 */
public class Stage0 extends ShadowMmu {
  /**
   * Stage 0 for a machine.
   *
   * @param vm the machine
   */
  public Stage0(Vm vm) {
    super(vm);
  }

  @Override
  protected FaultResult handleDirectFault(
      Vcpu vcpu, long gfn, boolean write) {
    MemorySlot slot = vm().slots().find(gfn);
    lock().lock();
    try {
      if (!makeMmuPagesAvailable()) return FaultResult.RETRY;
      return mapDirect(vcpu, gfn, slot);
    } finally {
      lock().unlock();
    }
  }

  @Override
  protected int prepareZapPage(ShadowPage page, PageList invalidList) {
    countZap(page);
    int zapped = 0;
    unlinkChildren(page);
    unlinkParents(page);
    if (page.rootCount() == 0) {
      zapped++;
      moveTo(invalidList, page);
      modUsedMmuPages(-1);
    } else {
      moveTo(activeMmuPages(), page);
      if (!page.isInvalid()) reloadRemoteMmus();
    }
    markInvalid(page);
    return zapped;
  }

  @Override
  protected void zapAllPages() {
    PageList invalidList = newList("invalid");
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (page.isInvalid() && page.rootCount() > 0) continue;
        if (prepareZapPage(page, invalidList) != 0 || condReschedLock()) {
          continue restart;
        }
      }
      break;
    }
    commitZapPage(invalidList);
  }

  /**
   * Zaps the oldest page. Source: prepare_zap_oldest_mmu_page.
   *
   * @param invalidList gathers what was zapped
   * @return whether anything came loose; an active root alone does not
   */
  protected boolean zapOldestPage(PageList invalidList) {
    if (activeMmuPages().isEmpty()) return false;
    ShadowPage oldest = activeMmuPages().last();
    return prepareZapPage(oldest, invalidList) != 0;
  }

  @Override
  protected boolean makeMmuPagesAvailable() {
    if (availableMmuPages() >= MIN_FREE_MMU_PAGES) return true;
    PageList invalidList = newList("invalid");
    while (availableMmuPages() < REFILL_PAGES) {
      if (!zapOldestPage(invalidList)) break;
    }
    commitZapPage(invalidList);
    return availableMmuPages() > 0;
  }
}
