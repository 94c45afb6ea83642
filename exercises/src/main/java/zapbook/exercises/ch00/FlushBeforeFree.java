package zapbook.exercises.ch00;

import zapbook.mmu.PageList;
import zapbook.stages.Stage0;
import zapbook.vm.Vm;

/**
 * Exercise 0, ten minutes: flush before you free.
 *
 * <p>Zapping has two steps. The first cuts a shadow page loose and puts it
 * on a list of pages to be freed. The second, {@code commitZapPage}, frees
 * what is on that list. But cutting a page loose changes tables only. A
 * vCPU that read a translation from the page keeps it in its TLB, and goes
 * on using it after the page is gone. Mend the second step, so that a
 * freed page is out of everybody's reach, at the lowest price.
 *
 * <p>The story is told in the prologue, "Two page tables and one lock".
 * The class extends our Stage 0; nothing has to be solved before it.
 */
public class FlushBeforeFree extends Stage0 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public FlushBeforeFree(Vm vm) {
    super(vm);
  }

  /**
   * Frees the pages of a list. Kernel function: kvm_mmu_commit_zap_page.
   *
   * @param invalidList pages that were zapped; empty afterwards
   */
  // TODO A vCPU may have read a translation from a page of this list.
  //      What makes all of them forget it, when must that happen, and how
  //      often? ShadowPages has what you need.
  @Override
  protected void commitZapPage(PageList invalidList) {
    while (!invalidList.isEmpty()) {
      freePage(invalidList.first());
    }
  }
}
