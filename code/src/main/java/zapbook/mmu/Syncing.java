package zapbook.mmu;

import java.util.List;
import zapbook.machine.GuestEntry;
import zapbook.machine.PageTable;
import zapbook.observe.EventKind;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * Brings unsync leaves back in line with the guest's tables.
 * Source: mmu_sync_children, FNAME(sync_page), FNAME(invlpg).
 */
final class Syncing {
  private final Vm vm;
  private final ShadowPages pages;
  private final PageEntries entries;
  private final WriteTracking tracking;
  private final UnsyncPages unsync;
  private final GuestTables guest;

  Syncing(ShadowPages pages, PageEntries entries, WriteTracking tracking,
      UnsyncPages unsync, GuestTables guest) {
    this.vm = pages.vm();
    this.pages = pages;
    this.entries = entries;
    this.tracking = tracking;
    this.unsync = unsync;
    this.guest = guest;
  }

  /** Syncs every unsync leaf below a page; writes are trapped again. */
  void children(ShadowPage page) {
    unsync.visitLeaves(page, new UnsyncPages.LeafVisitor() {
      @Override
      public void round(List<ShadowPage> leaves) {
        boolean changed = false;
        for (ShadowPage leaf : leaves) {
          changed |= tracking.writeProtect(leaf.gfn);
        }
        if (changed) pages.flushRemoteTlbs();
      }

      @Override
      public void visit(ShadowPage leaf) {
        unsync.markSynced(leaf);
        page(leaf);
      }
    });
  }

  /** Syncs the unsync pages of one guest table, and traps its writes. */
  void pagesOf(long gfn) {
    for (ShadowPage page : tracking.pagesOf(gfn)) {
      if (!page.unsync) continue;
      unsync.markSynced(page);
      page(page);
    }
  }

  /** Drops what the guest's table no longer says; the page may stay
   * unsync. */
  void page(ShadowPage page) {
    int dropped = 0;
    boolean changed = false;
    for (int index = 0; index < PageTable.ENTRIES; index++) {
      if (page.spt[index] == Spte.NONE) continue;
      long entry = guest.read(page.gfn, index);
      if (agrees(page, index, entry)) {
        changed |= adjust(page, index, entry);
      } else {
        entries.clear(page, index);
        dropped++;
      }
    }
    if (changed || dropped > 0) pages.flushRemoteTlbs();
    pages.emit(EventKind.PAGE_SYNCED, page.id, dropped, 0);
  }

  private static boolean agrees(ShadowPage page, int index, long entry) {
    long spte = page.spt[index];
    long gfn = Spte.isMmio(spte) ? Spte.frame(spte) : page.gfns[index];
    return GuestEntry.isPresent(entry) && GuestEntry.isAccessed(entry)
        && GuestEntry.gfn(entry) == gfn;
  }

  /** Rights may have been given or taken; true if the entry changed. */
  private boolean adjust(ShadowPage page, int index, long entry) {
    long spte = page.spt[index];
    if (Spte.isMmio(spte)) return false;
    boolean writable = page.role.writable() && GuestEntry.isWritable(entry)
        && GuestEntry.isDirty(entry);
    if (writable == Spte.isWritable(spte)) return false;
    long gfn = page.gfns[index];
    if (writable && tracking.mustTrap(gfn, false)) return false;
    entries.change(page, index, Spte.to(Spte.frame(spte), writable));
    MemorySlot slot = vm.slots().find(gfn);
    if (writable && slot != null) slot.markDirty(gfn);
    return true;
  }

  /** The guest invalidates a page; only an unsync leaf can be stale. */
  void invalidate(ShadowPage root, long number) {
    ShadowPage page = TableWalk.last(root, number);
    int index = PageTable.index(number, page.level());
    if (!page.unsync || page.spt[index] == Spte.NONE) return;
    entries.clear(page, index);
    pages.flushRemoteTlbs();
  }
}
