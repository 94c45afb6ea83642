package zapbook.mmu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zapbook.machine.PageTable;

/**
 * Keeps the guest from changing a shadowed table unseen: write protection,
 * leaves that may go unsync, and the large pages that this forbids.
 * Source: account_shadowed, mmu_need_write_protect, kvm_mmu_pte_write.
 */
final class WriteTracking {
  /** So many emulated writes to a table without use make its page go. */
  static final int FLOODED = 3;

  private final PageHash hash;
  private final ReverseMap reverse;
  private final PageEntries entries;
  private final UnsyncPages unsync;
  /** Shadowed tables in each 2 MiB and 1 GiB of guest memory. */
  private final List<Map<Long, Integer>> shadowed =
      List.of(new HashMap<>(), new HashMap<>());
  /** Pages that shadow a guest table and are not zapped. */
  private int indirectPages;

  WriteTracking(PageHash hash, ReverseMap reverse, PageEntries entries,
      UnsyncPages unsync) {
    this.hash = hash;
    this.reverse = reverse;
    this.entries = entries;
    this.unsync = unsync;
  }

  int indirectPages() {
    return indirectPages;
  }

  /** A guest table is shadowed: no large page may cover it from now on. */
  void account(ShadowPage page) {
    indirectPages++;
    change(page.gfn, 1);
  }

  void unaccount(ShadowPage page) {
    indirectPages--;
    change(page.gfn, -1);
  }

  private void change(long gfn, int by) {
    for (int level = 2; level <= ReverseMap.LEVELS; level++) {
      long region = gfn / PageTable.pagesPerEntry(level);
      shadowed.get(level - 2).merge(region, by,
          (a, b) -> a + b == 0 ? null : a + b);
    }
  }

  /** How many shadowed tables are counted in a region, to look at. */
  int shadowedIn(long gfn, int level) {
    long region = gfn / PageTable.pagesPerEntry(level);
    return shadowed.get(level - 2).getOrDefault(region, 0);
  }

  /** How many regions of a level have a shadowed table, to look at. */
  int shadowedRegions(int level) {
    return shadowed.get(level - 2).size();
  }

  /** Whether a shadowed table forbids a large page over a frame. */
  boolean forbidsLarge(long gfn, int level) {
    long region = gfn / PageTable.pagesPerEntry(level);
    return level > 1 && shadowed.get(level - 2).containsKey(region);
  }

  /** Traps writes to a frame; true if some entry let them pass before. */
  boolean writeProtect(long gfn) {
    boolean changed = false;
    for (ReverseMap.Mapping mapping : reverse.mappings(gfn)) {
      changed |= entries.writeProtect(mapping.page(), mapping.index());
    }
    return changed;
  }

  /** The valid pages that shadow a table. */
  List<ShadowPage> pagesOf(long gfn) {
    List<ShadowPage> pages = new ArrayList<>();
    ShadowPage at = hash.bucketOf(gfn);
    for (; at != null; at = at.hashNext) {
      if (at.gfn == gfn && !at.invalid && !at.isDirect()) pages.add(at);
    }
    return pages;
  }

  /**
   * Whether writes to a frame must be trapped because it is a shadowed
   * table. If all its pages are leaves they may go unsync instead.
   */
  boolean mustTrap(long gfn, boolean mayUnsync) {
    if (indirectPages == 0) return false;
    List<ShadowPage> pages = pagesOf(gfn);
    for (ShadowPage page : pages) {
      if (!mayUnsync || page.level() > 1) return true;
    }
    for (ShadowPage page : pages) {
      if (!page.unsync) unsync.markUnsync(page);
    }
    return false;
  }

  /** Counts a write; true if there were too many since the last use. */
  static boolean detectFlooding(ShadowPage page) {
    return page.level() > 1 && ++page.writeFlooding >= FLOODED;
  }
}
