package zapbook.variants;

import zapbook.mmu.ShadowPage;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * The fast zap is back: a new generation begins, the vCPUs load new roots,
 * and a walk zaps the old pages, from the oldest on, up to the first new
 * one. That page and all that come after it are new too.
 *
 * <p>First commit of eleven: 002c5f73c508, Sean Christopherson, 12
 * September 2019, Linux 5.3 and stable 5.2.16. It offered the lock ahead
 * of every page and freed what it had so far. This is the form that the
 * later ones gave it in Linux 5.4, with the batch and the list of chapter
 * 1, but for the count: that is chapter 9's, Linux 5.18. Functions:
 * kvm_mmu_zap_all_fast, kvm_zap_obsolete_pages.
 */
public class DeleteZapsOld extends DeleteZapsAll {
  /**
   * That MMU for a machine.
   *
   * @param vm the machine
   */
  public DeleteZapsOld(Vm vm) {
    super(vm);
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

  @Override
  protected void invalidateZapAllPages() {
    nextGeneration();
    reloadRemoteMmus();
    zapObsoletePages();
  }

  @Override
  protected void zapObsoletePages() {
    int batch = 0;
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromTail()) {
        if (!isObsolete(page)) break;
        if (page.isInvalid() && page.rootCount() > 0) continue;
        if (batch >= BATCH_ZAP_PAGES && condReschedLock()) {
          batch = 0;
          continue restart;
        }
        Zapped zapped = prepareZap(page, zappedObsoletePages);
        batch += zapped.count();
        if (zapped.unstable()) continue restart;
      }
      break;
    }
    commitZapPage(zappedObsoletePages);
  }
}
