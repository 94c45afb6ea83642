package zapbook.observe;

import java.util.Locale;

/** Where a page begins, in words: 0x200000. */
public final class Address {
  /** Bits of a page number, and of an address within a page. */
  private static final int PAGE_BITS = 36;
  private static final int SHIFT = 12;

  private Address() { }

  /**
   * The first address of a page, as a processor writes it: the bits above
   * the 48th repeat it.
   *
   * @param page a page number of 36 bits
   * @return for instance 0x200000 or 0xffff888000106000
   */
  public static String of(long page) {
    int unused = Long.SIZE - PAGE_BITS;
    long address = page << unused >> unused - SHIFT;
    return String.format(Locale.ROOT, "%#x", address);
  }
}
