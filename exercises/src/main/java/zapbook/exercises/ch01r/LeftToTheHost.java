package zapbook.exercises.ch01r;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage0;
import zapbook.vm.Vm;

/**
 * A patch for our Stage 0, as it was posted. Would you ack it?
 *
 * <pre>
 *   Subject: mmu: let the host reclaim what waits to be freed
 *
 *   While the walk over obsolete pages gives up the lock, what it has
 *   zapped waits on a list of its own, where the host's shrinker cannot
 *   get at it. Give the list to the machine. The shrinker looks there
 *   first, and does not pass a machine over that has pages waiting.
 *
 *   With the host in the picture the walk has no reason to free anything
 *   by itself. It would flush all vCPUs for memory that perhaps nobody
 *   needs. Leave it to the host: if it runs short, it asks, and gets
 *   everything with one flush. If not, the flush is saved.
 *
 *   Tested with a contended lock and a host that asks at every yield:
 *   what waits is freed first, no page of the active list is touched
 *   for it, and a machine that uses no page is served too.
 * </pre>
 *
 * <p>You need not change this class. The test that answers it is yours.
 */
public class LeftToTheHost extends Stage0 {
  private final PageList waiting = newList("waiting");

  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public LeftToTheHost(Vm vm) {
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
        int zapped = prepareZapPage(page, waiting);
        batch += zapped;
        if (zapped > 0) continue restart;
      }
      break;
    }
  }

  @Override
  protected long shrinkVm(long request) {
    if (!waiting.isEmpty()) {
      commitZapPage(waiting);
      return 0;
    }
    PageList invalidList = newList("invalid");
    long freed = zapOldestPage(invalidList) ? 1 : 0;
    commitZapPage(invalidList);
    return freed;
  }

  @Override
  public boolean hasSomethingToShrink() {
    return usedMmuPages() > 0 || !waiting.isEmpty();
  }
}
