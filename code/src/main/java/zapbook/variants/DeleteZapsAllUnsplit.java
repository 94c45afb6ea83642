package zapbook.variants;

import zapbook.stages.Stage1;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * {@link DeleteZapsAll} before the split of chapter 2. A page that goes
 * restarts the walk before the yield test is reached; only a root in use
 * comes to it. So the old pages all go, and where the lock is wanted each
 * time the walk goes on to chase new roots.
 *
 * <p>Counterfactual: the yields of zap-all (5d6317ca4e61) and the split
 * (83cdb56864bc), both Sean Christopherson, 5 February 2019, came with the
 * same release, Linux 5.1, and the caller in August. Function:
 * kvm_mmu_zap_all.
 */
public class DeleteZapsAllUnsplit extends Stage1 {
  /**
   * That MMU for a machine.
   *
   * @param vm the machine
   */
  public DeleteZapsAllUnsplit(Vm vm) {
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
}
