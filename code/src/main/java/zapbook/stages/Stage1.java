package zapbook.stages;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.vm.Vm;

/**
 * Pages that were zapped as obsolete wait on a list of the VM, where the
 * host's reclaim finds them and frees them first.
 *
 * <p>It cures: while the obsolete walk gave up the lock, what it had
 * zapped so far was no longer counted as used, not yet free, and on a
 * list that nobody else could reach. A guest could fill its quota again
 * meanwhile, and the host ran short of memory that was as good as free.
 *
 * <p>Commit 365c886860c4, Xiao Guangrong, 31 May 2013, first in Linux
 * 3.11. Functions: kvm_zap_obsolete_pages, mmu_shrink (now
 * mmu_shrink_scan), and the new kvm_has_zapped_obsolete_pages.
 */
public class Stage1 extends Stage0 {
  /** Zapped as obsolete, not yet freed. Source: zapped_obsolete_pages. */
  protected final PageList zappedObsoletePages = newList("zapped-obsolete");

  /**
   * Stage 1 for a machine.
   *
   * @param vm the machine
   */
  public Stage1(Vm vm) {
    super(vm);
  }

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
   * {@inheritDoc}
   *
   * <p>What waits on the list goes first, and the host is told 0 then,
   * however much that was: so it was read in 4.19 and later.
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

  @Override
  public boolean hasSomethingToShrink() {
    return usedMmuPages() > 0 || !zappedObsoletePages.isEmpty();
  }
}
