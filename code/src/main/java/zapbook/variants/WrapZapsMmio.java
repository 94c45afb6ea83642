package zapbook.variants;

import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * When the number in the MMIO entries wraps, only pages with such entries
 * go.
 *
 * <p>In KVM the walk over these pages was given up in June 2013 and came
 * back for this one caller. It was given up again in September 2019.
 *
 * <p>Commit 4771450c345d, Sean Christopherson, 5 February 2019, Linux 5.1
 * to 5.3. Function: kvm_mmu_invalidate_mmio_sptes.
 */
public class WrapZapsMmio extends WrapZapsAll {
  /**
   * That MMU for a machine.
   *
   * @param vm the machine
   */
  public WrapZapsMmio(Vm vm) {
    super(vm);
  }

  @Override
  protected void onSlotCreated(MemorySlot slot) {
    if (vm().slots().generation() > 0) return;
    lock().lock();
    try {
      zapMmioSptes();
    } finally {
      lock().unlock();
    }
  }
}
