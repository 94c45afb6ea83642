package zapbook.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * A vCPU's translation cache: what the walk over the tables once said.
 *
 * <p>It is not told when a table changes. An entry stays until it is
 * pushed out or flushed, and until then the vCPU believes it. Each entry
 * remembers which shadow page it was read from: hardware does not, but
 * a lie can be proved with it.
 *
 * <p>Direct mapped, 1,024 entries.
 */
public final class Tlb {
  /** How many entries there are. */
  public static final int SIZE = 1_024;

  /** What kind of number was translated. */
  public enum Space {
    /** A guest frame: what two-dimensional paging translates. */
    PHYSICAL,
    /** A page of the guest's address space that is loaded. */
    LINEAR
  }

  /**
   * One cached translation.
   *
   * @param space what kind of number was translated
   * @param page the number that was translated
   * @param pfn the host frame it leads to
   * @param writable whether writes may use it
   * @param shadowPage id of the leaf shadow page it was read from
   */
  public record Entry(
      Space space, long page, long pfn, boolean writable, int shadowPage) {
    @Override
    public String toString() {
      String name = space == Space.PHYSICAL ? "gfn" : "page";
      return String.format("%s %#x -> pfn %#x, read from page #%d",
          name, page, pfn, shadowPage);
    }
  }

  private final long[] tags = new long[SIZE];
  private final long[] pfns = new long[SIZE];
  private final boolean[] writable = new boolean[SIZE];
  private final int[] shadowPages = new int[SIZE];
  /** The flush after which each entry was filled. */
  private final int[] filled = new int[SIZE];
  /** Flushes so far, plus one: entries of an earlier one are void. */
  private int flushes = 1;

  /**
   * Looks a translation up.
   *
   * @param space what kind of number it is
   * @param page the number to translate
   * @param write whether the access writes
   * @return the host frame, or -1 if the tables must be walked
   */
  public long lookup(Space space, long page, boolean write) {
    int at = (int) page & SIZE - 1;
    if (tags[at] != tag(space, page) || filled[at] != flushes) return -1;
    return write && !writable[at] ? -1 : pfns[at];
  }

  /**
   * Keeps a translation, in place of what stood there.
   *
   * @param space what kind of number it is
   * @param page the number that was translated
   * @param pfn the host frame it leads to
   * @param mayWrite whether writes may use it
   * @param shadowPage id of the leaf shadow page it was read from
   */
  public void fill(
      Space space, long page, long pfn, boolean mayWrite, int shadowPage) {
    int at = (int) page & SIZE - 1;
    tags[at] = tag(space, page);
    pfns[at] = pfn;
    writable[at] = mayWrite;
    shadowPages[at] = shadowPage;
    filled[at] = flushes;
  }

  /**
   * The shadow page that a guest frame's translation was read from.
   *
   * @param gfn a guest frame whose translation was just used
   * @return the shadow page's id, 0 if the translation is not cached
   */
  public int sourceOf(long gfn) {
    boolean cached = lookup(Space.PHYSICAL, gfn, false) >= 0;
    return cached ? shadowPages[(int) gfn & SIZE - 1] : 0;
  }

  /**
   * Forgets one translation, if it is cached.
   *
   * @param space what kind of number it is
   * @param page the number
   */
  public void flushPage(Space space, long page) {
    int at = (int) page & SIZE - 1;
    if (tags[at] == tag(space, page)) filled[at] = 0;
  }

  /** Forgets everything. */
  public void flush() {
    flushes++;
  }

  /**
   * What is cached now.
   *
   * @return the entries, by their place
   */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (int at = 0; at < SIZE; at++) {
      if (filled[at] == flushes) entries.add(entry(at));
    }
    return entries;
  }

  private Entry entry(int at) {
    Space space = Space.values()[(int) (tags[at] & 1)];
    return new Entry(
        space, tags[at] >>> 1, pfns[at], writable[at], shadowPages[at]);
  }

  private static long tag(Space space, long page) {
    return page << 1 | space.ordinal();
  }

  @Override
  public String toString() {
    return "TLB " + entries();
  }
}
