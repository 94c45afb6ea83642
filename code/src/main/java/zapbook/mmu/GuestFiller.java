package zapbook.mmu;

import zapbook.machine.PageTable;
import zapbook.vm.MemorySlot;
import zapbook.vm.Paging;

/**
 * Fills the tables of a large guest at once. The shadow pages, their
 * lists, links and counts stand afterwards as if vCPU 0 had written one
 * word to every frame, from the first one upwards; but no fault happens,
 * no time passes, and the TLB stays empty.
 */
public final class GuestFiller {
  private static final long FRAMES_PER_GIB = PageTable.pagesPerEntry(3);

  private final ShadowMmu mmu;

  private GuestFiller(ShadowMmu mmu) {
    this.mmu = mmu;
  }

  /**
   * Maps the lowest memory of a guest by 4 KiB pages.
   *
   * @param mmu an MMU of two-dimensional paging that has no page yet, or
   *     none any more
   * @param gib how many GiB, all of them in memory slots
   * @throws IllegalArgumentException if a frame has no memory
   * @throws IllegalStateException if the MMU shadows the guest's tables,
   *     or if it has pages
   */
  public static void fill(ShadowMmu mmu, int gib) {
    if (mmu.vm().paging() != Paging.TWO_DIMENSIONAL) {
      throw new IllegalStateException("only two-dimensional paging is"
          + " filled at once, not " + mmu.vm().paging());
    }
    if (mmu.usedMmuPages() > 0) {
      throw new IllegalStateException(mmu.usedMmuPages()
          + " shadow pages are there already");
    }
    mmu.loadRoot(mmu.vm().vcpu(0));
    new GuestFiller(mmu).fill(gib * FRAMES_PER_GIB);
  }

  private void fill(long frames) {
    mmu.lock().lock();
    try {
      for (long gfn = 0; gfn < frames; gfn += PageTable.ENTRIES) leaf(gfn);
    } finally {
      mmu.lock().unlock();
    }
  }

  private void leaf(long first) {
    slot(first).pfn(first);
    ShadowPage page = mmu.root(mmu.vm().vcpu(0));
    for (int level = PageTable.LEVELS; level > 1; level--) {
      page = child(page, level, first);
    }
    for (int index = 0; index < PageTable.ENTRIES; index++) {
      map(page, index, first + index);
    }
  }

  private ShadowPage child(ShadowPage parent, int level, long gfn) {
    int index = PageTable.index(gfn, level);
    ShadowPage child = parent.child(index);
    if (child != null) return child;
    long first = PageTable.firstPage(gfn, level - 1);
    child = mmu.newPage(first, PageRole.direct(level - 1));
    mmu.entries.link(parent, index, child);
    return child;
  }

  private void map(ShadowPage leaf, int index, long gfn) {
    MemorySlot slot = slot(gfn);
    long spte = Spte.used(Spte.to(slot.pfn(gfn), true), true);
    mmu.entries.map(leaf, index, gfn, spte);
    slot.markDirty(gfn);
  }

  private MemorySlot slot(long gfn) {
    MemorySlot slot = mmu.vm().slots().find(gfn);
    if (slot == null) {
      throw new IllegalArgumentException(
          String.format("no memory slot has gfn %#x", gfn));
    }
    return slot;
  }
}
