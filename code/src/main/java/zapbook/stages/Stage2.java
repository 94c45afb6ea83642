package zapbook.stages;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.vm.Vm;

/**
 * The zap step answers two questions apart: how many pages did it zap,
 * and may a walk over the list go on?
 *
 * <p>It cures: one number stood for both, so a page that took nobody
 * along looked like a list that had changed, and every walk began anew
 * after every page.
 *
 * <p>The obsolete walk here counts its batch only when the list became
 * unstable. That is not the split's own doing: it came when batching was
 * restored seven months later. Chapter 9 finds it.
 *
 * <p>Commit 83cdb56864bc, Sean Christopherson, 5 February 2019, first in
 * Linux 5.1. Functions: __kvm_mmu_prepare_zap_page,
 * kvm_mmu_prepare_zap_page, kvm_mmu_zap_all. The count of the batch:
 * commit fbb158cb88b6, Sean Christopherson, 12 September 2019, first in
 * Linux 5.4. Function: kvm_zap_obsolete_pages.
 */
public class Stage2 extends Stage1 {
  /**
   * What came of the zap step for one page. Public, so that the zap step
   * of a class in another package can make one.
   *
   * @param unstable whether other pages may have left the list
   * @param count how many pages were zapped, the page itself included
   */
  public record Zapped(boolean unstable, int count) { }

  /**
   * Stage 2 for a machine.
   *
   * @param vm the machine
   */
  public Stage2(Vm vm) {
    super(vm);
  }

  /**
   * The zap step for one page. Whether the list is unstable is decided
   * before the page itself is counted. Source:
   * __kvm_mmu_prepare_zap_page.
   *
   * @param page the page
   * @param invalidList gathers what was zapped
   * @return both answers
   */
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
      moveTo(invalidList, page);
      modUsedMmuPages(-1);
    } else {
      moveTo(activeMmuPages(), page);
      if (!page.isInvalid() && !isObsolete(page)) reloadRemoteMmus();
    }
    markInvalid(page);
    return new Zapped(unstable, zapped);
  }

  @Override
  protected int prepareZapPage(ShadowPage page, PageList invalidList) {
    return prepareZap(page, invalidList).count();
  }

  @Override
  protected void zapAllPages() {
    PageList invalidList = newList("invalid");
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (page.isInvalid() && page.rootCount() > 0) continue;
        if (prepareZap(page, invalidList).unstable()) continue restart;
        if (condReschedLock()) continue restart;
      }
      break;
    }
    commitZapPage(invalidList);
  }

  @Override
  protected void zapAllPagesAtOnce() {
    PageList invalidList = newList("invalid");
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (page.isInvalid() && page.rootCount() > 0) continue;
        if (prepareZap(page, invalidList).unstable()) continue restart;
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
        if (page.isInvalid() && page.rootCount() > 0) continue;
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
