package zapbook.mmu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import zapbook.machine.PageTable;

/**
 * From a guest frame to the entries that map it, apart for each size of
 * page. One entry, the usual case, is kept as a number; more of them as a
 * list. Source: kvm->arch.rmap, struct kvm_rmap_head.
 */
final class ReverseMap {
  /** Sizes of pages: 4 KiB, 2 MiB, 1 GiB. */
  static final int LEVELS = 3;

  /** An entry that maps a frame. */
  record Mapping(ShadowPage page, int index) {
    long spte() {
      return page.spt[index];
    }
  }

  private final GfnMap[] maps =
      {null, new GfnMap(), new GfnMap(), new GfnMap()};
  /** Pages by their number. */
  private ShadowPage[] pages = new ShadowPage[64];
  private int pageCount;
  /** Numbers that no page has any more, a stack. */
  private int[] freeNumbers = new int[64];
  private int freeCount;
  /** Lists of frames that more than one entry maps. */
  private final List<List<Long>> lists = new ArrayList<>();

  /** Gives a page the number by which the map names it. */
  void enter(ShadowPage page) {
    page.number = freeCount > 0 ? freeNumbers[--freeCount] : pageCount++;
    if (page.number == pages.length) {
      pages = Arrays.copyOf(pages, 2 * pages.length);
    }
    pages[page.number] = page;
  }

  /** Takes the number back; the page maps nothing any more. */
  void leave(ShadowPage page) {
    pages[page.number] = null;
    if (freeCount == freeNumbers.length) {
      freeNumbers = Arrays.copyOf(freeNumbers, 2 * freeCount);
    }
    freeNumbers[freeCount++] = page.number;
  }

  /** All pages that have a number. */
  List<ShadowPage> pages() {
    return Arrays.stream(pages, 0, pageCount)
        .filter(page -> page != null).toList();
  }

  /** How a map names an entry: never 0, never negative. */
  static long name(ShadowPage page, int index) {
    return (long) page.number * PageTable.ENTRIES + index + 1;
  }

  private Mapping named(long name) {
    int number = (int) ((name - 1) / PageTable.ENTRIES);
    int index = (int) ((name - 1) % PageTable.ENTRIES);
    return new Mapping(pages[number], index);
  }

  private static long key(long gfn, int level) {
    return gfn >>> (level - 1) * PageTable.LEVEL_BITS;
  }

  void add(long gfn, ShadowPage page, int index) {
    GfnMap map = maps[page.level()];
    long key = key(gfn, page.level());
    long before = map.get(key);
    long name = name(page, index);
    if (before == 0) map.set(key, name);
    else if (before < 0) lists.get((int) (-1 - before)).add(name);
    else map.set(key, newList(before, name));
  }

  private long newList(long first, long second) {
    lists.add(new ArrayList<>(List.of(first, second)));
    return -lists.size();
  }

  void remove(long gfn, ShadowPage page, int index) {
    GfnMap map = maps[page.level()];
    long key = key(gfn, page.level());
    long at = map.get(key);
    long name = name(page, index);
    if (at == name) {
      map.set(key, 0);
    } else if (at < 0) {
      lists.get((int) (-1 - at)).remove(name);
    } else {
      throw new IllegalStateException(String.format(
          "%s [%d] maps gfn %#x and the reverse map does not know",
          page, index, gfn));
    }
  }

  /** Names of the entries that map each frame of a chunk by 4 KiB. */
  long[] chunk(long gfn) {
    return maps[1].chunk(gfn);
  }

  /** The entries of a level that map a frame. */
  List<Mapping> mappings(long gfn, int level) {
    long at = maps[level].get(key(gfn, level));
    if (at == 0) return List.of();
    if (at > 0) return List.of(named(at));
    return lists.get((int) (-1 - at)).stream().map(this::named).toList();
  }

  /** The entries of all levels that map a frame. */
  List<Mapping> mappings(long gfn) {
    List<Mapping> all = new ArrayList<>();
    for (int level = 1; level <= LEVELS; level++) {
      all.addAll(mappings(gfn, level));
    }
    return all;
  }

  /** Calls for each frame that a level maps or once mapped. */
  void forEach(int level, LongConsumer action) {
    int shift = (level - 1) * PageTable.LEVEL_BITS;
    maps[level].forEach(key -> action.accept(key << shift));
  }

  /** Calls for each frame of a range that a level maps or once mapped. */
  void forEach(long first, long count, int level, LongConsumer action) {
    long from = key(first, level);
    long to = key(first + count - 1, level);
    int shift = (level - 1) * PageTable.LEVEL_BITS;
    maps[level].forEach(from, to - from + 1,
        key -> action.accept(key << shift));
  }
}
