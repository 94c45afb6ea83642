package zapbook.mmu;

import zapbook.machine.CostTable;
import zapbook.machine.PageTable;
import zapbook.machine.VirtualClock;
import zapbook.observe.EventKind;
import zapbook.observe.Events;
import zapbook.vm.MemorySlot;

/**
 * Sets and clears entries, and keeps what hangs on them in step: the
 * reverse map, parents, and the marks of unsync children.
 */
final class PageEntries {
  private final Events events;
  private final VirtualClock clock;
  private final CostTable costs;
  private final ReverseMap reverse;
  private final UnsyncPages unsync;

  PageEntries(Events events, VirtualClock clock, CostTable costs,
      ReverseMap reverse, UnsyncPages unsync) {
    this.events = events;
    this.clock = clock;
    this.costs = costs;
    this.reverse = reverse;
    this.unsync = unsync;
  }

  /** Maps memory in an empty entry. */
  void map(ShadowPage page, int index, long gfn, long spte) {
    mapUntold(page, index, gfn, spte);
    events.emit(EventKind.ENTRY_SET, page.id, index, spte);
  }

  private void mapUntold(ShadowPage page, int index, long gfn, long spte) {
    page.spt[index] = spte;
    if (page.gfns != null) page.gfns[index] = gfn;
    page.mapped++;
    page.inUse++;
    reverse.add(gfn, page, index);
  }

  /** Maps frames in a row in empty entries of a leaf, by hand. */
  void mapInARow(ShadowPage page, int first, int last, MemorySlot slot) {
    boolean counted = events.onlyCounted(EventKind.ENTRY_SET);
    for (int index = first; index <= last; index++) {
      long gfn = page.gfn + index;
      long spte = Spte.to(slot.pfn(gfn), true);
      if (counted) mapUntold(page, index, gfn, spte);
      else map(page, index, gfn, spte);
    }
    if (counted) {
      events.emitTimes(EventKind.ENTRY_SET, page.id, last - first + 1);
    }
  }

  /** Changes the rights of an entry that maps memory. */
  void change(ShadowPage page, int index, long spte) {
    page.spt[index] = spte;
    events.emit(EventKind.ENTRY_SET, page.id, index, spte);
  }

  /** Traps writes through an entry; false if they were trapped before. */
  boolean writeProtect(ShadowPage page, int index) {
    long spte = page.spt[index];
    if (!Spte.isWritable(spte)) return false;
    page.spt[index] = Spte.writeProtected(spte);
    events.emit(EventKind.WRITE_PROTECTED, page.id, index, spte);
    return true;
  }

  /** Remembers in an empty entry that a guest frame has no memory, as far
   * as the slots of a generation go. */
  void setMmio(ShadowPage page, int index, long gfn, long generation) {
    page.spt[index] = Spte.mmio(gfn, generation);
    page.mmioCached = true;
    page.inUse++;
    events.emit(EventKind.MMIO_SET, page.id, index, gfn);
  }

  /** Links a child into an empty entry. Source: link_shadow_page. */
  void link(ShadowPage parent, int index, ShadowPage child) {
    parent.spt[index] = Spte.to(child.pfn, true);
    parent.children[index] = child;
    parent.inUse++;
    child.parents.add(new ShadowPage.Parent(parent, index));
    events.emit(EventKind.LINK_SET, parent.id, index, child.id);
    boolean leads = child.unsync || child.unsyncChildren > 0;
    if (leads) unsync.mark(parent, index);
  }

  /** Clears an entry, whatever it is. Source: mmu_page_zap_pte. */
  void clear(ShadowPage page, int index) {
    long spte = page.spt[index];
    if (spte == Spte.NONE) return;
    page.spt[index] = Spte.NONE;
    page.inUse--;
    if (Spte.isMmio(spte)) {
      forgetMmio(page, index, Spte.frame(spte));
    } else if (page.child(index) != null) {
      cutLink(page, index);
    } else {
      reverse.remove(page.gfnOf(index), page, index);
      dropped(page, index, spte);
    }
  }

  private void forgetMmio(ShadowPage page, int index, long gfn) {
    clock.charge(costs.clearMmio());
    events.emit(EventKind.MMIO_CLEARED, page.id, index, gfn);
  }

  private void cutLink(ShadowPage page, int index) {
    ShadowPage child = page.children[index];
    page.children[index] = null;
    child.parents.remove(new ShadowPage.Parent(page, index));
    events.emit(EventKind.LINK_CUT, page.id, index, child.id);
  }

  private void dropped(ShadowPage page, int index, long spte) {
    page.mapped--;
    clock.charge(costs.dropEntry());
    events.emit(EventKind.ENTRY_DROPPED, page.id, index, spte);
  }

  /** Clears every entry. Source: kvm_mmu_page_unlink_children. */
  void clearAll(ShadowPage page) {
    int empty = PageTable.ENTRIES - page.inUse;
    clock.charge(costs.scanPage() * empty / PageTable.ENTRIES);
    if (page.level() == 1 && page.isDirect()
        && events.onlyCounted(EventKind.ENTRY_DROPPED)) {
      clearMappedInARow(page);
    }
    for (int index = 0; page.inUse > 0; index++) clear(page, index);
  }

  /**
   * The frames of a direct leaf stand in a row in the reverse map, and
   * where all listeners only count no entry has to be told of by itself:
   * one loop does it.
   */
  private void clearMappedInARow(ShadowPage page) {
    long[] names = reverse.chunk(page.gfn);
    boolean inARow = page.gfn % PageTable.ENTRIES == 0;
    if (!inARow || names == null || page.mapped == 0) return;
    long[] spt = page.spt;
    long name = ReverseMap.name(page, 0);
    int dropped = 0;
    for (int index = 0; index < PageTable.ENTRIES; index++) {
      if (names[index] == name + index && Spte.isPresent(spt[index])) {
        names[index] = 0;
        spt[index] = Spte.NONE;
        dropped++;
      }
    }
    page.mapped -= dropped;
    page.inUse -= dropped;
    clock.charge(costs.dropEntry() * dropped);
    events.emitTimes(EventKind.ENTRY_DROPPED, page.id, dropped);
  }
}
