package zapbook.exercises.ch09r;

import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage8;
import zapbook.vm.Vm;

/**
 * A patch for our Stage 8, as it was posted. Would you ack it?
 *
 * <pre>
 *   Subject: mmu: count every page towards the batch
 *
 *   The walk over obsolete pages offers the lock after a batch of 10
 *   zapped pages. It counts only pages that took others along. Direct
 *   pages never do, so nothing is counted, and the lock is held to the
 *   end of the walk.
 *
 *   Count every page that a zap takes. While at it, start the count
 *   where a pass over the list starts. Then one line is enough for the
 *   beginning and for the two places that go back to it.
 *
 *   Tested with 2,000 direct pages and somebody who waits for the lock:
 *   he gets it after every 10 pages, and all pages are gone at the end.
 *   Nobody waits: one pass, one flush.
 * </pre>
 *
 * <p>You need not change this class. The test that answers it is yours.
 */
public class BatchOfAPass extends Stage8 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public BatchOfAPass(Vm vm) {
    super(vm);
  }

  @Override
  protected void zapObsoletePages() {
    restart:
    while (true) {
      int batch = 0;
      for (ShadowPage page : activeMmuPages().fromTail()) {
        if (!isObsolete(page)) break;
        if (warnIfInvalid(page)) continue;
        if (batch >= BATCH_ZAP_PAGES && condReschedLock()) {
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
