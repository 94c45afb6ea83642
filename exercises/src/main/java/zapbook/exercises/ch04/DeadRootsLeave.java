package zapbook.exercises.ch04;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.observe.Warning;
import zapbook.stages.Stage3;
import zapbook.vm.Vm;

/**
 * Exercise 4, twenty-five minutes: dead roots leave the list.
 *
 * <p>A root can be zapped while a vCPU still walks from it. Its memory
 * must stay until the last vCPU lets it go: then the root is zapped a
 * second time, and freed. Until then it goes back to the head of the
 * active list. There every later walk meets it first, at each restart
 * anew, and needs a rule to step over it. Keep such a root off the list:
 * on no list at all. Then no walk can meet it, and a walk that meets an
 * invalid page after all has found a bug: it should say so, leave the
 * page alone, and go on.
 *
 * <p>The story is told in chapter 4, "Dead roots leave the list". The
 * class extends our Stage 3, so any chapter can be started first:
 * nothing has to be solved before it. The three routines are repeated
 * here as they were before the patch.
 */
public class DeadRootsLeave extends Stage3 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public DeadRootsLeave(Vm vm) {
    super(vm);
  }

  /**
   * The zap step for one page. A root in use comes here twice: when it is
   * zapped, and when the last vCPU lets it go. Kernel function:
   * __kvm_mmu_prepare_zap_page.
   *
   * @param page the page
   * @param invalidList gathers what was zapped
   * @return whether the list became unstable, and how many were zapped
   */
  // TODO Where should a root go that a vCPU still uses? And on which list
  //      is that root when it comes here for the second time? ShadowPages
  //      has what you need, under "lists and counts". When no dead root
  //      is on the active list any more: what is an invalid page there,
  //      for the two walks below?
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
   * Zaps all pages, or those marked for MMIO. Kernel function:
   * __kvm_mmu_zap_all.
   *
   * @param mmioOnly whether pages not marked for an MMIO entry stay
   */
  @Override
  protected void zapAllPages(boolean mmioOnly) {
    PageList invalidList = newList("invalid");
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (mmioOnly && !page.isMmioCached()) continue;
        if (page.isInvalid() && page.rootCount() > 0) continue;
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
