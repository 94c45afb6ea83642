package zapbook.exercises.ch03;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.observe.Warning;
import zapbook.stages.Stage2;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * Exercise 3, 30 minutes: memory appears, so what has to go?
 *
 * <p>When a guest touches a frame that has no memory, an entry remembers
 * "no memory here, this is MMIO", and the leaf is marked. When memory
 * appears, such entries may have become wrong, and nothing else has. Yet
 * {@code onSlotCreated} zaps every page, and the guest faults for its
 * whole working set again. Let it zap only what a new slot can make wrong.
 * It may zap whole leaves: the mark does not tell which entry it was.
 * Everything that zaps all pages must still do so.
 *
 * <p>A marked page is a leaf, so it takes nobody along. Do not rely on
 * that in silence: should a marked page ever make the list unstable, call
 * {@code warn(Warning.MMIO_WALK_UNSTABLE, page)} and begin anew.
 *
 * <p>The story is told in chapter 3, "The MMIO-only zap, in its two
 * lives". The class extends our Stage 2, so any chapter can be started
 * first; nothing has to be solved before it.
 */
public class OnlyMmioPages extends Stage2 {
  /**
   * Makes the MMU of one machine.
   *
   * @param vm the machine
   */
  public OnlyMmioPages(Vm vm) {
    super(vm);
  }

  /**
   * Forgets what became wrong because memory appeared. Kernel function:
   * kvm_arch_commit_memory_region.
   *
   * @param slot the new slot
   */
  @Override
  protected void onSlotCreated(MemorySlot slot) {
    lock().lock();
    try {
      zapMmioSptes();
    } finally {
      lock().unlock();
    }
    reloadRemoteMmus();
  }

  /**
   * Zaps the pages that hold cached MMIO entries; the lock is held.
   * Kernel function: kvm_mmu_zap_mmio_sptes.
   */
  @Override
  protected void zapMmioSptes() {
    zapAllPages(true);
  }

  /**
   * Zaps every page; the lock is held. Kernel function: kvm_mmu_zap_all.
   */
  @Override
  protected void zapAllPages() {
    zapAllPages(false);
  }

  /**
   * Zaps all pages, or those marked for MMIO. An MMIO entry stands in a
   * leaf, and a leaf takes nobody along: the MMIO walk restarts only
   * after a yield. Kernel function: __kvm_mmu_zap_all.
   *
   * @param mmioOnly whether pages not marked for an MMIO entry stay
   */
  protected void zapAllPages(boolean mmioOnly) {
    PageList invalidList = newList("invalid");
    restart:
    while (true) {
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (mmioOnly && !page.isMmioCached()) continue;
        if (page.isInvalid() && page.rootCount() > 0) continue;
        if (prepareZap(page, invalidList).unstable()) {
          if (mmioOnly) warn(Warning.MMIO_WALK_UNSTABLE, page);
          continue restart;
        }
        if (condReschedLock()) continue restart;
      }
      break;
    }
    commitZapPage(invalidList);
  }
}
