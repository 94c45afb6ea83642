package zapbook.machine;

/**
 * The arithmetic of page tables: four levels of 512 entries of 8 bytes.
 *
 * <p>Level 1 is the leaf, level 4 the root. A page number is an address
 * without its lowest 12 bits; the nine bits above pick the entry of the
 * leaf, the next nine that of level 2, and so on.
 */
public final class PageTable {
  /** Levels of a table. */
  public static final int LEVELS = 4;
  /** Entries of one table page. */
  public static final int ENTRIES = 512;
  /** Bits of an address within a page. */
  public static final int PAGE_SHIFT = 12;
  /** Bytes of a page. */
  public static final int PAGE_BYTES = 1 << PAGE_SHIFT;
  /** Bits that one level translates. */
  public static final int LEVEL_BITS = 9;
  /** Bits of a virtual address that four levels translate. */
  public static final int ADDRESS_BITS = PAGE_SHIFT + LEVELS * LEVEL_BITS;

  private PageTable() { }

  /**
   * The entry that a page number uses at a level.
   *
   * @param page a page number
   * @param level 1 (leaf) to 4 (root)
   * @return 0 to 511
   */
  public static int index(long page, int level) {
    return (int) (page >>> (level - 1) * LEVEL_BITS) & ENTRIES - 1;
  }

  /**
   * How many pages one entry of a level covers.
   *
   * @param level 1 (leaf) to 4 (root)
   * @return 1, 512, 262,144 or 134,217,728
   */
  public static long pagesPerEntry(int level) {
    return 1L << (level - 1) * LEVEL_BITS;
  }

  /**
   * The first page that a whole table page of a level covers.
   *
   * @param page a page number below that table page
   * @param level level of the table page, 1 to 4
   * @return the page number, rounded down
   */
  public static long firstPage(long page, int level) {
    return page & -(pagesPerEntry(level) * ENTRIES);
  }

  /**
   * The page number of an address, of the 48 bits that are translated.
   *
   * @param address an address in bytes
   * @return the page number
   */
  public static long pageOf(long address) {
    return (address & (1L << ADDRESS_BITS) - 1) >>> PAGE_SHIFT;
  }

  /**
   * Whether four levels can translate an address: the bits above the
   * 48th must repeat it.
   *
   * @param address an address in bytes
   * @return true if it is canonical
   */
  public static boolean isCanonical(long address) {
    int unused = Long.SIZE - ADDRESS_BITS;
    return address << unused >> unused == address;
  }
}
