package zapbook.exercises.ch04r;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage3;
import zapbook.vm.Vm;

/**
 * A patch for our Stage 3, as it was posted. Would you ack it?
 *
 * <pre>
 *   Subject: mmu: a dead root leaves the list and gives its quota back
 *
 *   A root that is zapped while vCPUs use it goes to the head of the
 *   active list. Every walk that restarts meets it again and has to step
 *   over it.
 *
 *   Take it off the list instead. It then stands on no list until the
 *   last vCPU lets it go and prepareZap sees it a second time.
 *
 *   The root will never map anything again, so the first time is also
 *   the right time to take it out of the number of used pages. The guest
 *   gets its quota back at once and need not wait for vCPUs that may be
 *   stopped. One line fewer in the branch, too.
 *
 *   The walks keep their rule for zapped roots; a later patch can drop
 *   it. Tested with 8 roots in use and repeated zaps: no walk meets a
 *   root twice, and after the last vCPU has gone no page is used.
 * </pre>
 *
 * <p>You need not change this class. The test that answers it is yours.
 */
public class QuotaAtOnce extends Stage3 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public QuotaAtOnce(Vm vm) {
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
    if (!page.isInvalid()) modUsedMmuPages(-1);
    if (page.rootCount() == 0) {
      zapped++;
      if (page.isInvalid()) addTo(invalidList, page);
      else moveTo(invalidList, page);
    } else {
      removeFromList(page);
      if (!page.isInvalid() && !isObsolete(page)) reloadRemoteMmus();
    }
    markInvalid(page);
    return new Zapped(unstable, zapped);
  }
}
