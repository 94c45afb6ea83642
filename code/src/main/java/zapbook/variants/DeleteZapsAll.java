package zapbook.variants;

import zapbook.stages.Stage3;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * A slot is deleted by the zap-all that was meant for the end of a VM: it
 * walks from the newest page and begins anew whenever it gave up the lock.
 * The generation of pages and its walk are gone since February 2019.
 *
 * <p>While vCPUs fault, the newest pages are those that they have just got
 * back, and the walk may never reach the old ones: the livelock that was
 * reported on 8 September 2019.
 *
 * <p>Commit d012a06ab1d2, Paolo Bonzini, 15 August 2019, stable 5.2.11 to
 * 5.2.15. The generation was removed by ea145aacf4ae, Sean
 * Christopherson, 5 February 2019. Functions: kvm_mmu_zap_all,
 * kvm_mmu_invalidate_zap_pages_in_memslot.
 */
public class DeleteZapsAll extends Stage3 {
  /**
   * That MMU for a machine.
   *
   * @param vm the machine
   */
  public DeleteZapsAll(Vm vm) {
    super(vm);
  }

  @Override
  protected void onSlotDeleted(MemorySlot slot) {
    lock().lock();
    try {
      zapAllPages();
    } finally {
      lock().unlock();
    }
  }

  /**
   * Removed.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  protected void invalidateZapAllPages() {
    throw new UnsupportedOperationException("removed by ea145aacf4ae");
  }

  /**
   * Removed.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  protected void zapObsoletePages() {
    throw new UnsupportedOperationException("removed by ea145aacf4ae");
  }
}
