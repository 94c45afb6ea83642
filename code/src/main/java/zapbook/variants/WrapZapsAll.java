package zapbook.variants;

import zapbook.stages.Stage3;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * Each MMIO entry holds the generation of the memory slots, and one of
 * another generation is not believed. So a new slot costs nothing, until
 * the number wraps: then every page goes, and the vCPUs reload.
 *
 * <p>The machine must give MMIO entries room for the number:
 * {@link zapbook.vm.VmPlan#mmioGenerationBits}. In KVM the number also
 * goes up when a slot changes its flags, and it was started 150 below the
 * wrap, so that somebody would see one.
 *
 * <p>Commits f8f559422b6c and a8eca9dcc656, Xiao Guangrong, 7 and 10 June
 * 2013, Linux 3.11 to 5.0. Function: kvm_mmu_invalidate_mmio_sptes.
 */
public class WrapZapsAll extends Stage3 {
  /**
   * That MMU for a machine.
   *
   * @param vm the machine
   */
  public WrapZapsAll(Vm vm) {
    super(vm);
  }

  @Override
  protected void onSlotCreated(MemorySlot slot) {
    if (vm().slots().generation() > 0) return;
    lock().lock();
    try {
      invalidateZapAllPages();
    } finally {
      lock().unlock();
    }
  }
}
