package zapbook.mmu;

import zapbook.machine.GuestEntry;
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
    return vm.host().read(slot.pfn(gfn), index);
  }

  private void write(long gfn, int index, long entry) {
    MemorySlot slot = vm.slots().find(gfn);
    vm.host().write(slot.pfn(gfn), index, entry);
    slot.markDirty(gfn);
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
      boolean last = level == 1
          || level <= ReverseMap.LEVELS && GuestEntry.isLarge(entry);
      long used = GuestEntry.used(entry, write && last);
      if (used != entry) write(table, index, used);
      found.step(level, table, used);
      if (last) return found;
      table = GuestEntry.gfn(entry);
    }
  }
}
