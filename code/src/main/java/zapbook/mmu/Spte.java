package zapbook.mmu;

import zapbook.machine.PageTable;

/**
 * A shadow page table entry: 8 bytes, kept in a {@code long}.
 *
 * <p>Bit 0 present, bit 1 writable, bit 5 accessed, bit 6 dirty, bit 7
 * a large page, the host frame from bit 12 to 51. Bit 62 marks a cached
 * MMIO entry: it is not present, and where the frame would stand it holds
 * the gfn. In bits 3 to 11 and 52 to 61 it holds the generation of the
 * memory slots.
 *
 * <p>The bits are those of an x86 page table; where the MMIO mark and its
 * number stand is ours. Source: PT_PRESENT_MASK and its neighbours,
 * mark_mmio_spte, is_mmio_spte, get_mmio_spte_generation (f8f559422b6c).
 */
public final class Spte {
  /** An entry that leads nowhere. */
  public static final long NONE = 0;

  private static final long PRESENT = 1;
  private static final long WRITABLE = 1 << 1;
  private static final long ACCESSED = 1 << 5;
  private static final long DIRTY = 1 << 6;
  private static final long LARGE = 1 << 7;
  private static final long MMIO = 1L << 62;
  private static final long FRAME = (1L << 52) - PageTable.PAGE_BYTES;
  /** Where an MMIO entry holds the lower and the upper part of a number. */
  private static final int LOW_SHIFT = 3;
  private static final int HIGH_SHIFT = 52;
  private static final int LOW_BITS = 9;
  private static final long LOW = (1L << LOW_BITS) - 1;
  private static final long HIGH = (1L << 10) - 1;

  private Spte() { }

  /**
   * An entry that leads to a host frame.
   *
   * @param pfn the frame: of guest memory, or of another shadow page
   * @param writable whether writes may pass
   * @return the entry
   */
  public static long to(long pfn, boolean writable) {
    long bits = writable ? PRESENT | WRITABLE : PRESENT;
    return pfn << PageTable.PAGE_SHIFT | bits;
  }

  /**
   * An entry of level 2 or 3 that maps memory itself.
   *
   * @param pfn first host frame of the large page
   * @param writable whether writes may pass
   * @return the entry
   */
  public static long large(long pfn, boolean writable) {
    return to(pfn, writable) | LARGE;
  }

  /**
   * Whether an entry of level 2 or 3 maps memory itself.
   *
   * @param spte an entry
   * @return true if it maps a large page
   */
  public static boolean isLarge(long spte) {
    return (spte & (LARGE | MMIO)) == LARGE;
  }

  /** The same entry, but writes are trapped. */
  static long writeProtected(long spte) {
    return spte & ~WRITABLE;
  }

  /**
   * An entry that remembers that a guest frame has no memory.
   *
   * @param gfn the guest frame
   * @param generation of the memory slots that were asked, 0 to 2^19 - 1
   * @return the entry
   */
  public static long mmio(long gfn, long generation) {
    return gfn << PageTable.PAGE_SHIFT & FRAME | MMIO
        | (generation & LOW) << LOW_SHIFT
        | (generation >>> LOW_BITS & HIGH) << HIGH_SHIFT;
  }

  /**
   * The generation of the memory slots that an MMIO entry is of.
   *
   * @param spte an MMIO entry
   * @return 0 to 2^19 - 1
   */
  public static long mmioGeneration(long spte) {
    return spte >>> LOW_SHIFT & LOW
        | (spte >>> HIGH_SHIFT & HIGH) << LOW_BITS;
  }

  /**
   * Whether the processor may follow an entry.
   *
   * @param spte an entry
   * @return true if it is present
   */
  public static boolean isPresent(long spte) {
    return (spte & PRESENT) != 0;
  }

  /**
   * Whether writes may pass an entry.
   *
   * @param spte an entry
   * @return true if it is present and writable
   */
  public static boolean isWritable(long spte) {
    return (spte & (PRESENT | WRITABLE)) == (PRESENT | WRITABLE);
  }

  /**
   * Whether an entry is a cached MMIO entry.
   *
   * @param spte an entry
   * @return true if it is
   */
  public static boolean isMmio(long spte) {
    return (spte & MMIO) != 0;
  }

  /**
   * Whether the processor used an entry.
   *
   * @param spte an entry
   * @return true if it was read or written through
   */
  public static boolean isAccessed(long spte) {
    return (spte & (ACCESSED | MMIO)) == ACCESSED;
  }

  /**
   * Whether the processor wrote through an entry.
   *
   * @param spte an entry
   * @return true if it did
   */
  public static boolean isDirty(long spte) {
    return (spte & (DIRTY | MMIO)) == DIRTY;
  }

  /**
   * The frame of an entry.
   *
   * @param spte an entry
   * @return a host frame; of an MMIO entry the guest frame
   */
  public static long frame(long spte) {
    return (spte & FRAME) >>> PageTable.PAGE_SHIFT;
  }

  /** The entry after the processor has used it. */
  static long used(long spte, boolean written) {
    return spte | ACCESSED | (written ? DIRTY : 0);
  }

  /**
   * An entry in words.
   *
   * @param spte an entry
   * @return for instance {@code -> pfn 0x1234 rw, used, dirty}
   */
  public static String describe(long spte) {
    if (isMmio(spte)) return String.format("MMIO gfn %#x", frame(spte));
    if (!isPresent(spte)) return "nothing";
    return String.format("-> pfn %#x %s%s%s", frame(spte),
        (isLarge(spte) ? "large " : "") + (isWritable(spte) ? "rw" : "r-"),
        isAccessed(spte) ? ", used" : "", isDirty(spte) ? ", dirty" : "");
  }
}
