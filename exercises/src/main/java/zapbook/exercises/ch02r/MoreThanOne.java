package zapbook.exercises.ch02r;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage1;
import zapbook.vm.Vm;

/**
 * A patch for our Stage 1, as it was posted. Would you ack it?
 *
 * <pre>
 *   Subject: mmu: restart a walk only when a page took others along
 *
 *   The zap step says how many pages it zapped, and the walks begin anew
 *   whenever that is more than 0. A page that took nobody along says 1,
 *   so every walk begins anew after every page, for nothing: the list
 *   has lost only the page that the walk stood on.
 *
 *   The number tells us what we need. The page itself is 1; more than 1
 *   means that others left the list with it. Begin anew only then. No
 *   second answer is needed and no routine changes its signature.
 *
 *   Tested with 10,000 leaves (no restart), with tables over unsync
 *   leaves in any order (a restart for each table, everything gone), and
 *   with roots in use at the head of the list.
 * </pre>
 *
 * <p>You need not change this class. The test that answers it is yours.
 */
public class MoreThanOne extends Stage1 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public MoreThanOne(Vm vm) {
    super(vm);
  }

  @Override
  protected void zapAllPages() {
    PageList invalidList = newList("invalid");
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (page.isInvalid() && page.rootCount() > 0) continue;
        if (prepareZapPage(page, invalidList) > 1) continue restart;
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
        if (prepareZapPage(page, invalidList) > 1) continue restart;
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
        if (page.isInvalid()) continue;
        if (batch >= BATCH_ZAP_PAGES && condReschedLock()) {
          batch = 0;
          continue restart;
        }
        int zapped = prepareZapPage(page, zappedObsoletePages);
        batch += zapped;
        if (zapped > 1) continue restart;
      }
      break;
    }
    commitZapPage(zappedObsoletePages);
  }
}
