package zapbook.mmu;

import zapbook.machine.CostTable;
import zapbook.machine.VirtualClock;
import zapbook.observe.EventKind;
import zapbook.observe.Events;

/** Sets and clears entries, and keeps links and parents in step. */
final class PageEntries {
  private final Events events;
  private final VirtualClock clock;
  private final CostTable costs;

  PageEntries(Events events, VirtualClock clock, CostTable costs) {
    this.events = events;
    this.clock = clock;
    this.costs = costs;
  }

  /** Maps memory; an entry that is present already stays. */
  void set(ShadowPage page, int index, long spte) {
    if (Spte.isPresent(page.spt[index])) return;
    clear(page, index);
    page.spt[index] = spte;
    page.mapped++;
    page.inUse++;
    events.emit(EventKind.ENTRY_SET, page.id, index, spte);
  }

  /** Remembers that a guest frame has no memory. */
  void setMmio(ShadowPage page, int index, long gfn) {
    if (page.spt[index] != Spte.NONE) return;
    page.spt[index] = Spte.mmio(gfn);
    page.mmioCached = true;
    page.inUse++;
    events.emit(EventKind.MMIO_SET, page.id, index, gfn);
  }

  /** Links a child into an empty entry. */
  void link(ShadowPage parent, int index, ShadowPage child) {
    parent.spt[index] = Spte.to(child.pfn, true);
    parent.children[index] = child;
    parent.inUse++;
    child.parents.add(new ShadowPage.Parent(parent, index));
    events.emit(EventKind.LINK_SET, parent.id, index, child.id);
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
      dropMapping(page, index, spte);
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

  private void dropMapping(ShadowPage page, int index, long spte) {
    page.mapped--;
    clock.charge(costs.dropEntry());
    events.emit(EventKind.ENTRY_DROPPED, page.id, index, spte);
  }
}
