package zapbook.exercises.ch06;

import zapbook.mmu.PageList;
import zapbook.stages.Stage5;
import zapbook.vm.Vm;

/**
 * Exercise 6, fifteen minutes: batched shrinking.
 *
 * <p>A host that runs short of memory asks each VM in turn for shadow
 * pages, 128 at a time, and is told how many it got. Whatever it asks
 * for, it gets one page and pays a remote TLB flush for it. If the oldest
 * page is a root in use, it gets none. Give the host as many pages as it
 * asks for, with one flush, and tell it the truth. Pages that wait on the
 * zapped-obsolete list still go first, and then they are all that goes:
 * the host is told 0 for them. That is history's way; no test minds if
 * you tell how many they were. Then retire {@code zapOldestPage}: nobody
 * calls it any more. In the kernel it was deleted. Java cannot delete what
 * a class inherits, so let it throw an UnsupportedOperationException.
 *
 * <p>The story is told in chapter 6, "Batched shrinking". The class
 * extends our Stage 5, so any chapter can be started first:
 * nothing has to be solved before it. The two routines are repeated here
 * as they were before the patch.
 */
public class BatchedShrinking extends Stage5 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public BatchedShrinking(Vm vm) {
    super(vm);
  }

  /**
   * Frees pages for the host. Kernel function: mmu_shrink_scan, the part
   * for one VM.
   *
   * @param request how many pages the host would like back, at least 1
   * @return how many it is told that it gets
   */
  @Override
  protected long shrinkVm(long request) {
    if (!zappedObsoletePages.isEmpty()) {
      commitZapPage(zappedObsoletePages);
      return 0;
    }
    return zapOldestMmuPages(Math.toIntExact(request));
  }

  /**
   * Removed. Kernel function: prepare_zap_oldest_mmu_page.
   *
   * @param invalidList not used
   * @return never
   * @throws UnsupportedOperationException always
   */
  @Override
  protected boolean zapOldestPage(PageList invalidList) {
    throw new UnsupportedOperationException("removed by ebdb292dac79");
  }
}
