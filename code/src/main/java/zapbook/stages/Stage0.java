package zapbook.stages;

import zapbook.mmu.GuestTranslation;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.vm.FaultResult;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * The MMU before chapter 1: a composite of routines that never stood
 * together in one kernel. Walks are those of Linux 3.11 without the
 * zapped-obsolete list, recycling is that of 5.0, a new slot is met as
 * before 3.10.
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
    long sequence = vm().invalidationSequence();
    MemorySlot slot = resolve(vcpu, gfn);
    lock().lock();
    try {
      if (vm().mustRetry(sequence)) return FaultResult.RETRY;
      if (!makeMmuPagesAvailable()) return FaultResult.RETRY;
      return mapDirect(vcpu, gfn, slot, write);
    } finally {
      lock().unlock();
    }
  }

  @Override
  protected FaultResult handleShadowFault(
      Vcpu vcpu, long page, boolean write) {
    GuestTranslation walk = walkGuestTables(vcpu, page, write);
    if (!walk.isAllowed()) return FaultResult.INJECT;
    long sequence = vm().invalidationSequence();
    MemorySlot slot = resolve(vcpu, walk.gfn());
    lock().lock();
    try {
      if (vm().mustRetry(sequence)) return FaultResult.RETRY;
      if (!makeMmuPagesAvailable()) return FaultResult.RETRY;
      return mapShadow(vcpu, walk, slot, write);
    } finally {
      lock().unlock();
    }
  }

  @Override
  protected int prepareZapPage(ShadowPage page, PageList invalidList) {
    countZap(page);
    int zapped = zapUnsyncChildren(page, invalidList);
    unlinkChildren(page);
    unlinkParents(page);
    if (!page.isInvalid() && !page.isDirect()) unaccountShadowed(page);
    if (page.isUnsync()) unlinkUnsync(page);
    if (page.rootCount() == 0) {
      zapped++;
      moveTo(invalidList, page);
      modUsedMmuPages(-1);
    } else {
      moveTo(activeMmuPages(), page);
      if (!page.isInvalid() && !isObsolete(page)) reloadRemoteMmus();
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

  @Override
  protected void invalidateZapAllPages() {
    nextGeneration();
    reloadRemoteMmus();
    zapObsoletePages();
  }

  @Override
  protected void zapObsoletePages() {
    PageList invalidList = newList("invalid");
    int batch = 0;
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromTail()) {
        if (!isObsolete(page)) break;
        if (page.isInvalid()) continue;
        if (batch >= BATCH_ZAP_PAGES && condReschedLock()) {
          batch = 0;
          continue restart;
        }
        int zapped = prepareZapPage(page, invalidList);
        batch += zapped;
        if (zapped > 0) continue restart;
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
    ShadowPage oldest = pickOldestPage();
    if (oldest == null) return false;
    return prepareZapPage(oldest, invalidList) != 0;
  }

  @Override
  protected boolean makeMmuPagesAvailable() {
    if (availableMmuPages() >= MIN_FREE_MMU_PAGES) return true;
    PageList invalidList = newList("invalid");
    while (availableMmuPages() < REFILL_PAGES) {
      if (!zapOldestPage(invalidList)) break;
      countRecycled(1);
    }
    commitZapPage(invalidList);
    return availableMmuPages() > 0;
  }

  @Override
  protected void zapDownTo(int goal) {
    if (usedMmuPages() > goal) {
      PageList invalidList = newList("invalid");
      while (usedMmuPages() > goal) {
        if (!zapOldestPage(invalidList)) break;
      }
      commitZapPage(invalidList);
      goal = usedMmuPages();
    }
    setMaxMmuPages(goal);
  }

  @Override
  protected long shrinkVm(long request) {
    PageList invalidList = newList("invalid");
    long freed = zapOldestPage(invalidList) ? 1 : 0;
    commitZapPage(invalidList);
    return freed;
  }

  @Override
  protected void onSlotCreated(MemorySlot slot) {
    lock().lock();
    try {
      zapAllPagesAtOnce();
    } finally {
      lock().unlock();
    }
    reloadRemoteMmus();
  }

  @Override
  protected void onSlotDeleted(MemorySlot slot) {
    lock().lock();
    try {
      invalidateZapAllPages();
    } finally {
      lock().unlock();
    }
  }

  /**
   * As {@link #zapAllPages}, but nobody else gets the lock. Source:
   * kvm_mmu_zap_all up to Linux 3.10.
   */
  protected void zapAllPagesAtOnce() {
    PageList invalidList = newList("invalid");
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (page.isInvalid() && page.rootCount() > 0) continue;
        if (prepareZapPage(page, invalidList) != 0) continue restart;
      }
      break;
    }
    commitZapPage(invalidList);
  }
}
