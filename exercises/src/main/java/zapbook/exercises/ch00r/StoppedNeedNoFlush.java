package zapbook.exercises.ch00r;

import zapbook.mmu.PageList;
import zapbook.stages.Stage0;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * A patch for our Stage 0, as it was posted. Would you ack it?
 *
 * <pre>
 *   Subject: mmu: no flush where no vCPU runs
 *
 *   Before pages are freed, every vCPU is interrupted and forgets its
 *   translations. That is dear, and often for nothing: while a machine
 *   is saved, moved to another host or taken down, its vCPUs are
 *   stopped. A stopped vCPU executes no instruction, so there is nobody
 *   who could use a stale translation.
 *
 *   Ask first whether any vCPU runs. If none does, free at once.
 *
 *   Tested with two vCPUs: as long as one of them runs, the flush comes
 *   before the first free, as it did. With both stopped, zap-all frees
 *   everything without a flush; after that both go on, and read what
 *   they wrote before.
 * </pre>
 *
 * <p>You need not change this class. The test that answers it is yours.
 */
public class StoppedNeedNoFlush extends Stage0 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public StoppedNeedNoFlush(Vm vm) {
    super(vm);
  }

  @Override
  protected void commitZapPage(PageList invalidList) {
    if (invalidList.isEmpty()) return;
    if (someoneRuns()) flushRemoteTlbs();
    while (!invalidList.isEmpty()) {
      freePage(invalidList.first());
    }
  }

  private boolean someoneRuns() {
    return vm().vcpus().stream().anyMatch(Vcpu::isRunning);
  }
}
