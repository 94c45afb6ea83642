package zapbook.oracle;

import zapbook.machine.PageTable;

/** From the numbers of operations to pages and frames. */
final class Places {
  /** How many slots can be plugged in. */
  static final int SLOTS = 4;
  /** First frame of the memory that the guest's kernel never reaches. */
  private static final long FAR = 0x2000;
  /** Leaves over which frames there are spread. */
  private static final int FAR_LEAVES = 100;
  private static final long FIRST_SLOT = 0x100000;
  private static final long SLOT_STEP = 0x1000;
  private static final int LARGEST = 1_100;

  /** First pages of regions that share fewer and fewer tables. */
  private static final long[] REGIONS =
      {0x400, 0x5fd, 1L << 18 | 3, 1L << 27 | 0x55};
  private static final int PAGES = 12;
  /** Tables with one page each: more than one look at unsync leaves. */
  private static final int SPREAD = 24;
  private static final long SPREAD_FROM = 0x1005;
  /** Regions of 2 MiB that only large pages map. */
  private static final int LARGE = 3;
  private static final long LARGE_FROM = 0x8000;

  private Places() { }

  /** A page of an address space. */
  static long page(int number) {
    int region = number % (REGIONS.length + 2);
    int rest = number / (REGIONS.length + 2);
    if (region > REGIONS.length) return large(rest) + rest / LARGE % 3;
    return region < REGIONS.length ? REGIONS[region] + rest % PAGES
        : SPREAD_FROM + 512L * (rest % SPREAD);
  }

  /** The first page of a region that only large pages map. */
  static long large(int number) {
    return LARGE_FROM + PageTable.ENTRIES * (number % LARGE);
  }

  /** Whether only large pages map a page. */
  static boolean isLarge(long page) {
    return page >= LARGE_FROM
        && page < LARGE_FROM + PageTable.ENTRIES * LARGE;
  }

  /** The first of 512 frames that a large page may map. */
  static long largeFrame(int number) {
    long frame = number % 2 == 0
        ? FAR + 512L * (number / 2 % FAR_LEAVES) : slot(number / 2);
    return PageTable.firstPage(frame, 1);
  }

  /** A word of a page; few of them, so that they are met again. */
  static int word(int number) {
    return number % 4 * 130;
  }

  /** A frame that the guest's kernel does not hand out. */
  static long frame(int number) {
    int rest = number / 4;
    return switch (number % 4) {
      case 0 -> rest % 0x40;
      case 1 -> FAR + 512L * (rest % FAR_LEAVES) + rest / FAR_LEAVES % 3;
      default -> slot(rest % SLOTS) + rest / SLOTS % 3 * 511;
    };
  }

  /** Where a slot may begin: two in line with large pages, two not. */
  static long slot(int number) {
    int at = number % SLOTS;
    return FIRST_SLOT + at * SLOT_STEP + (at < 2 ? 0 : 7);
  }

  /** How many frames a slot may have. */
  static long size(int number) {
    return number % 3 == 0
        ? 1 + number % 40 : 500 + number % (LARGEST - 500);
  }
}
