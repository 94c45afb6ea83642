package zapbook.exercises.ch02;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage1;
import zapbook.vm.Vm;

/**
 * Exercise 2, 35 minutes: how many, and may I go on?
 *
 * <p>{@code prepareZapPage} zaps a page, and perhaps unsync leaves below
 * it, and returns one number. Two kinds of callers read it. Some want to
 * know how many pages went. Walks over the active list want to know
 * whether they may go on: a walk has remembered its next page, and if
 * that page may have left the list, the walk must begin anew. The page at
 * which the walk stands may leave; that does no harm. But the number
 * counts it too, so every walk begins anew after every page. Let the zap
 * step answer both questions, each for itself, and let the three walks
 * ask the right one. How you return two answers is your choice; what
 * {@code prepareZapPage} returns stays the number of pages, because more
 * routines than these call it.
 *
 * <p>The story is told in chapter 2, "How many, and may I go on?". The
 * class extends our Stage 1, so any chapter can be started first;
 * nothing has to be solved before it.
 */
public class TwoAnswers extends Stage1 {
  /**
   * What came of the zap step for one page.
   *
   * @param unstable whether other pages may have left the list
   * @param count how many pages were zapped, the page itself included
   */
  public record Zapped(boolean unstable, int count) { }

  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public TwoAnswers(Vm vm) {
    super(vm);
  }

  /**
   * The zap step for one page, with both answers. Whether the list is
   * unstable is decided before the page itself is counted. Kernel
   * function: __kvm_mmu_prepare_zap_page.
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

  /**
   * The zap step for callers who want the number alone. Kernel function:
   * kvm_mmu_prepare_zap_page.
   *
   * @param page the page
   * @param invalidList gathers what was zapped
   * @return how many pages were zapped; a root in use is not one of them
   */
  @Override
  protected int prepareZapPage(ShadowPage page, PageList invalidList) {
    return prepareZap(page, invalidList).count();
  }

  /**
   * Zaps every page; the lock is held. Kernel function: kvm_mmu_zap_all.
   */
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

  /**
   * As {@link #zapAllPages}, but nobody else gets the lock. Kernel
   * function: kvm_mmu_zap_all up to Linux 3.10.
   */
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

  /**
   * Zaps the pages of older generations, the oldest first. Kernel
   * function: kvm_zap_obsolete_pages.
   */
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
