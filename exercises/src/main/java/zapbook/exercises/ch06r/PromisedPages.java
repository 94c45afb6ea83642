package zapbook.exercises.ch06r;

import zapbook.stages.Stage5;
import zapbook.vm.Vm;

/**
 * A patch for our Stage 5, as it was posted. Would you ack it?
 *
 * <pre>
 *   Subject: mmu: give the host as many pages as it asks for
 *
 *   The host asks for 128 pages and gets one, and pays a flush for it.
 *   The walk that makes room for faults can zap as many pages as are
 *   wanted and flushes once. Use it here, too.
 *
 *   The walk ends when it has what was asked for, so that number is what
 *   we tell the host. What waits on the zapped-obsolete list still goes
 *   first, and the host is told 0 then, as before.
 *
 *   Tested with 2,000 pages and requests of 1, 10 and 128: as many pages
 *   are freed, one flush each, and the host is told the same number.
 * </pre>
 *
 * <p>You need not change this class. The test that answers it is yours.
 */
public class PromisedPages extends Stage5 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public PromisedPages(Vm vm) {
    super(vm);
  }

  @Override
  protected long shrinkVm(long request) {
    if (!zappedObsoletePages.isEmpty()) {
      commitZapPage(zappedObsoletePages);
      return 0;
    }
    zapOldestMmuPages(Math.toIntExact(request));
    return request;
  }
}
