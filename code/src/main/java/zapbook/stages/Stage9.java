package zapbook.stages;

import zapbook.mmu.ShadowPage;
import zapbook.vm.Vm;

/**
 * The obsolete walk counts every page that it zaps, and so offers the
 * lock at last.
 *
 * <p>It cures: only pages that took others along were counted. With
 * direct pages that is none, so the walk held the lock to its end,
 * however long that was.
 *
 * <p>Commit b28cb0cd2c5e, Sean Christopherson, 11 May 2022, first in
 * Linux 5.18. Function: kvm_zap_obsolete_pages.
 */
public class Stage9 extends Stage8 {
  /**
   * Stage 9 for a machine.
   *
   * @param vm the machine
   */
  public Stage9(Vm vm) {
    super(vm);
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
        batch += zapped.count();
        if (zapped.unstable()) continue restart;
      }
      break;
    }
    commitZapPage(zappedObsoletePages);
  }
}
