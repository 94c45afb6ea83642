package zapbook.vm;

import zapbook.machine.PageTable;

/**
 * An entry of the guest's own page tables, a word in guest memory.
 *
 * <p>Bit 0 present, bit 1 writable, bit 5 accessed, bit 6 dirty, and the
 * frame number from bit 12 on: where x86 has them.
 */
final class GuestEntry {
  /** An entry that leads nowhere. */
  static final long NONE = 0;

  private static final long PRESENT = 1;
  private static final long WRITABLE = 1 << 1;
  private static final long ACCESSED = 1 << 5;
  private static final long DIRTY = 1 << 6;

  private GuestEntry() { }

  /** An entry that leads to a frame, to read and to write. */
  static long to(long gfn) {
    return gfn << PageTable.PAGE_SHIFT | PRESENT | WRITABLE;
  }

  static boolean isPresent(long entry) {
    return (entry & PRESENT) != 0;
  }

  static boolean allows(long entry, boolean write) {
    return isPresent(entry) && (!write || (entry & WRITABLE) != 0);
  }

  static long gfn(long entry) {
    return entry >>> PageTable.PAGE_SHIFT;
  }

  /** The entry after the processor has used it. */
  static long used(long entry, boolean written) {
    return entry | ACCESSED | (written ? DIRTY : 0);
  }
}
