package zapbook.exercises.ch01;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage0;
import zapbook.vm.Vm;

/**
 * Exercise 1, 25 minutes: free what waits to be freed.
 *
 * <p>When memory is taken from a guest, all its shadow pages become
 * obsolete and {@code zapObsoletePages} zaps them, the oldest first. Now
 * and then it lets others have the lock. What it has zapped by then is no
 * longer counted as used and not yet free: it waits on a list that nobody
 * else knows. If the host runs short of memory meanwhile, its shrinker
 * cannot get at these pages, although nobody needs them, and may even
 * pass the whole machine over. Let the shrinker find what waits, and take
 * that first. A walk that nobody disturbs must cost one flush, as before.
 *
 * <p>The story is told in chapter 1, "The zapped-obsolete list". The class
 * extends our Stage 0, so any chapter can be started first;
 * nothing has to be solved before it.
 */
public class FreeWhatWaits extends Stage0 {
  /** Zapped as obsolete, not yet freed. Kernel: zapped_obsolete_pages. */
  protected final PageList zappedObsoletePages = newList("zapped-obsolete");

  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public FreeWhatWaits(Vm vm) {
    super(vm);
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
        if (page.isInvalid()) continue;
        if (batch >= BATCH_ZAP_PAGES && condReschedLock()) {
          batch = 0;
          continue restart;
        }
        int zapped = prepareZapPage(page, zappedObsoletePages);
        batch += zapped;
        if (zapped > 0) continue restart;
      }
      break;
    }
    commitZapPage(zappedObsoletePages);
  }

  /**
   * Frees shadow pages for the host; the lock is held. What waits on the
   * list goes first, and the host is told 0 then, however much that was:
   * so it was in KVM. Kernel function: mmu_shrink_scan, the part for one
   * machine.
   *
   * @param request how many pages the host would like back
   * @return how many it is told that it gets
   */
  @Override
  protected long shrinkVm(long request) {
    if (!zappedObsoletePages.isEmpty()) {
      commitZapPage(zappedObsoletePages);
      return 0;
    }
    PageList invalidList = newList("invalid");
    long freed = zapOldestPage(invalidList) ? 1 : 0;
    commitZapPage(invalidList);
    return freed;
  }

  /**
   * Whether the host should ask this machine. It looks without taking the
   * lock. Kernel function: mmu_shrink_scan, the part for all machines.
   *
   * @return false if the machine is passed over
   */
  @Override
  public boolean hasSomethingToShrink() {
    return usedMmuPages() > 0 || !zappedObsoletePages.isEmpty();
  }
}
