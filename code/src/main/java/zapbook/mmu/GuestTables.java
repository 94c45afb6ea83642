package zapbook.mmu;

import zapbook.machine.GuestEntry;
import zapbook.machine.GuestMemory;
import zapbook.machine.PageTable;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * Reads the guest's own page tables, as the host may: straight from the
 * memory behind them. Source: FNAME(walk_addr_generic).
 */
final class GuestTables {
  private final Vm vm;

  GuestTables(Vm vm) {
    this.vm = vm;
  }

  /** An entry; where no memory is, one that leads nowhere. */
  long read(long gfn, int index) {
    MemorySlot slot = vm.slots().find(gfn);
    if (slot == null) return GuestEntry.NONE;
    long pfn = slot.backing(gfn);
    if (pfn == GuestMemory.NOT_BACKED) return GuestEntry.NONE;
    return vm.host().read(pfn, index);
  }

  private void write(long gfn, int index, long entry) {
    MemorySlot slot = vm.slots().find(gfn);
    vm.host().write(slot.pfn(gfn), index, entry);
    slot.markDirty(gfn);
  }

  /** Translates a page for somebody who only looks. */
  GuestTranslation look(long root, long page) {
    GuestTranslation found = new GuestTranslation(page);
    long table = root;
    for (int level = PageTable.LEVELS; ; level--) {
      long entry = read(table, PageTable.index(page, level));
      if (!GuestEntry.isPresent(entry)) return found.refused();
      found.step(level, table, entry);
      if (isLast(level, entry)) return found;
      table = GuestEntry.gfn(entry);
    }
  }

  private static boolean isLast(int level, long entry) {
    return level == 1
        || level <= ReverseMap.LEVELS && GuestEntry.isLarge(entry);
  }

  /**
   * Translates a page as the processor would, and marks what it uses as
   * accessed, on a write the last entry as dirty.
   */
  GuestTranslation translate(long root, long page, boolean write) {
    GuestTranslation found = new GuestTranslation(page);
    long table = root;
    for (int level = PageTable.LEVELS; ; level--) {
      int index = PageTable.index(page, level);
      long entry = read(table, index);
      if (!GuestEntry.allows(entry, write)) return found.refused();
      boolean last = isLast(level, entry);
      long used = GuestEntry.used(entry, write && last);
      if (used != entry) write(table, index, used);
      found.step(level, table, used);
      if (last) return found;
      table = GuestEntry.gfn(entry);
    }
  }
}
