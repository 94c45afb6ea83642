package zapbook.machine;

/**
 * An entry of the guest's own page tables, a word in guest memory.
 *
 * <p>Bit 0 present, bit 1 writable, bit 5 accessed, bit 6 dirty, bit 7 a
 * large page, and the frame number from bit 12 on: where x86 has them.
 */
public final class GuestEntry {
  /** An entry that leads nowhere. */
  public static final long NONE = 0;

  private static final long PRESENT = 1;
  private static final long WRITABLE = 1 << 1;
  private static final long ACCESSED = 1 << 5;
  private static final long DIRTY = 1 << 6;
  private static final long LARGE = 1 << 7;

  private GuestEntry() { }

  /**
   * An entry that leads to a frame, to read and to write.
   *
   * @param gfn the frame: of memory, or of the next table
   * @return the entry
   */
  public static long to(long gfn) {
    return gfn << PageTable.PAGE_SHIFT | PRESENT | WRITABLE;
  }

  /**
   * The same entry, but only to read.
   *
   * @param entry an entry
   * @return it without the right to write
   */
  public static long readOnly(long entry) {
    return entry & ~WRITABLE;
  }

  /**
   * An entry of level 2 or 3 that maps memory itself.
   *
   * @param gfn first frame of the large page
   * @return the entry
   */
  public static long large(long gfn) {
    return to(gfn) | LARGE;
  }

  /**
   * Whether the processor may follow an entry.
   *
   * @param entry an entry
   * @return true if it is present
   */
  public static boolean isPresent(long entry) {
    return (entry & PRESENT) != 0;
  }

  /**
   * Whether an entry lets writes pass.
   *
   * @param entry an entry
   * @return true if it is present and writable
   */
  public static boolean isWritable(long entry) {
    return (entry & (PRESENT | WRITABLE)) == (PRESENT | WRITABLE);
  }

  /**
   * Whether an entry maps a large page.
   *
   * @param entry an entry of level 2 or 3
   * @return true if it maps memory and no table
   */
  public static boolean isLarge(long entry) {
    return (entry & LARGE) != 0;
  }

  /**
   * Whether the processor used an entry.
   *
   * @param entry an entry
   * @return true if it is marked accessed
   */
  public static boolean isAccessed(long entry) {
    return (entry & ACCESSED) != 0;
  }

  /**
   * Whether the processor wrote through an entry.
   *
   * @param entry an entry
   * @return true if it is marked dirty
   */
  public static boolean isDirty(long entry) {
    return (entry & DIRTY) != 0;
  }

  /**
   * Whether an access may use an entry.
   *
   * @param entry an entry
   * @param write whether the access writes
   * @return true if it may
   */
  public static boolean allows(long entry, boolean write) {
    return write ? isWritable(entry) : isPresent(entry);
  }

  /**
   * The frame of an entry.
   *
   * @param entry an entry
   * @return its guest frame
   */
  public static long gfn(long entry) {
    return entry >>> PageTable.PAGE_SHIFT;
  }

  /**
   * The entry after the processor has used it.
   *
   * @param entry an entry
   * @param written whether it wrote through it
   * @return the entry, marked accessed and perhaps dirty
   */
  public static long used(long entry, boolean written) {
    return entry | ACCESSED | (written ? DIRTY : 0);
  }
}
