package zapbook.exercises.ch03b;

import zapbook.variants.WrapZapsAll;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * Exercise 3b, fifteen minutes: the generation wraps.
 *
 * <p>From Linux 3.11 on an entry that says "no memory here, this is MMIO"
 * also holds a number, the generation of the memory slots. The number goes
 * up when a slot comes or goes, and an entry of another number is not
 * believed: a new slot costs nothing. But an entry has room for few bits.
 * After the highest number comes 0 again, and an entry that is one round
 * old would be believed. So when the number wraps, {@code onSlotCreated}
 * zaps every page, and the guest faults for its whole working set. Let it
 * zap what a wrap can make wrong, and nothing else. February 2019 brought
 * a walk back for this, which had been given up in June 2013.
 *
 * <p>The story is told in chapter 3, "The MMIO-only zap, in its two
 * lives"; exercise 3 is the larger one. The class extends our
 * WrapZapsAll, which is our Stage 3 with numbers in MMIO entries, so
 * nothing has to be solved before it.
 */
public class GenerationWrap extends WrapZapsAll {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public GenerationWrap(Vm vm) {
    super(vm);
  }

  /**
   * Forgets what became wrong because memory appeared. Kernel function:
   * kvm_mmu_invalidate_mmio_sptes.
   *
   * @param slot the new slot; the generation counts it already
   */
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
