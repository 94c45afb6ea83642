package zapbook.stages;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.observe.Warning;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * When memory appears, only pages that hold a cached MMIO entry are
 * zapped, by the same walk that zaps everything.
 *
 * <p>It cures: a new slot makes nothing wrong but entries that say "no
 * memory here", and yet every page was thrown away and had to be built
 * again, fault by fault.
 *
 * <p>First life: commit 982b3394dd23, Takuya Yoshikawa, 12 March 2013,
 * Linux 3.10 alone. Functions: kvm_mmu_zap_mmio_sptes,
 * kvm_arch_commit_memory_region. Second life, for the wrap of the MMIO
 * generation, and folded into zap-all: commits 4771450c345d and
 * 8ab3c471eef2, Sean Christopherson, 5 February 2019, Linux 5.1 to 5.3.
 * Functions: kvm_mmu_zap_mmio_sptes, kvm_mmu_zap_all and the new
 * __kvm_mmu_zap_all. How the wrap drove it is in {@code
 * zapbook.variants.WrapZapsMmio}.
 */
public class Stage3 extends Stage2 {
  /**
   * Stage 3 for a machine.
   *
   * @param vm the machine
   */
  public Stage3(Vm vm) {
    super(vm);
  }

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

  @Override
  protected void zapMmioSptes() {
    zapAllPages(true);
  }

  @Override
  protected void zapAllPages() {
    zapAllPages(false);
  }

  /**
   * Zaps all pages, or those marked for MMIO. An MMIO entry stands in a
   * leaf, and a leaf takes nobody along: the MMIO walk restarts only
   * after a yield. Source: __kvm_mmu_zap_all.
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
