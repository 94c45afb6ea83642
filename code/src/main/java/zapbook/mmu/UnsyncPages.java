package zapbook.mmu;

import java.util.Arrays;
import java.util.List;
import zapbook.machine.PageTable;
import zapbook.observe.EventKind;
import zapbook.observe.Events;

/**
 * Which leaf pages may differ from the guest's tables, and how they are
 * found from above: by a bit for each entry through which one may be
 * reached. Bits are set at once and cleared lazily, by the walk that finds
 * them wrong. Source: mark_unsync, mmu_unsync_walk.
 */
final class UnsyncPages {
  private final Events events;

  UnsyncPages(Events events) {
    this.events = events;
  }

  /** Marks a leaf unsync, and every entry that leads to it. */
  void markUnsync(ShadowPage leaf) {
    leaf.unsync = true;
    events.emit(EventKind.PAGE_UNSYNC, leaf.id, 0, 0);
    markParents(leaf);
  }

  /** The leaf agrees with its table again; bits above stay, as stale. */
  void markSynced(ShadowPage leaf) {
    leaf.unsync = false;
  }

  private void markParents(ShadowPage page) {
    for (ShadowPage.Parent parent : page.parents) {
      mark(parent.page(), parent.index());
    }
  }

  /** Marks one entry, and those above it if it is the first of its page. */
  void mark(ShadowPage page, int index) {
    long bit = 1L << (index & 63);
    if ((page.unsyncBits[index >>> 6] & bit) != 0) return;
    page.unsyncBits[index >>> 6] |= bit;
    if (page.unsyncChildren++ == 0) markParents(page);
  }

  static void unmark(ShadowPage page, int index) {
    if (!page.mayReachUnsync(index)) return;
    page.unsyncBits[index >>> 6] &= ~(1L << (index & 63));
    page.unsyncChildren--;
  }

  /** What to do with the leaves that a walk has found. */
  @FunctionalInterface
  interface LeafVisitor {
    /** Called with all leaves of a round, before any is visited. */
    default void round(List<ShadowPage> leaves) { }

    void visit(ShadowPage leaf);
  }

  /**
   * Visits every unsync leaf below a page, at most sixteen at a time, and
   * clears the bits that led there. The visitor must see to it that the
   * leaf is no longer found.
   *
   * @return how many leaves were visited
   */
  int visitLeaves(ShadowPage page, LeafVisitor visitor) {
    if (page.level() == 1) return 0;
    int visited = 0;
    PageVector vector = new PageVector();
    while (collect(page, vector)) visited += visit(vector, visitor);
    return visited;
  }

  private static int visit(PageVector vector, LeafVisitor visitor) {
    visitor.round(vector.leaves());
    int visited = 0;
    ShadowPage[] parents = new ShadowPage[PageTable.LEVELS + 1];
    int[] indexes = new int[PageTable.LEVELS + 1];
    for (int at = 0; at < vector.size; at++) {
      ShadowPage page = vector.pages[at];
      int level = page.level();
      indexes[level] = vector.indexes[at];
      if (level > 1) {
        parents[level - 1] = page;
        continue;
      }
      visitor.visit(page);
      clearParents(parents, indexes);
      visited++;
    }
    return visited;
  }

  /** Upwards, until a page still leads to another unsync leaf. */
  private static void clearParents(ShadowPage[] parents, int[] indexes) {
    for (int level = 1; level < PageTable.LEVELS; level++) {
      ShadowPage parent = parents[level];
      if (parent == null) return;
      unmark(parent, indexes[level]);
      if (parent.unsyncChildren > 0) return;
    }
  }

  /** Pages on the way to unsync leaves, and the leaves. */
  private static final class PageVector {
    static final int SIZE = 16;

    final ShadowPage[] pages = new ShadowPage[SIZE];
    /** The entry of its parent through which each page was reached. */
    final int[] indexes = new int[SIZE];
    int size;

    List<ShadowPage> leaves() {
      return Arrays.stream(pages, 0, size)
          .filter(page -> page.level() == 1).toList();
    }

    /** True if no more fits. */
    boolean add(ShadowPage page, int index) {
      if (page.unsync) {
        for (int at = 0; at < size; at++) {
          if (pages[at] == page) return false;
        }
      }
      pages[size] = page;
      indexes[size++] = index;
      return size == SIZE;
    }
  }

  /** Fills the vector; false if no unsync leaf is below the page. */
  private static boolean collect(ShadowPage page, PageVector vector) {
    vector.size = 0;
    if (page.unsyncChildren == 0) return false;
    vector.add(page, 0);
    return below(page, vector) != 0;
  }

  private static final int FULL = -1;

  /** How many leaves were found, or FULL if the vector is. */
  private static int below(ShadowPage page, PageVector vector) {
    int leaves = 0;
    for (int word = 0; word < page.unsyncBits.length; word++) {
      long bits = page.unsyncBits[word];
      for (; bits != 0; bits &= bits - 1) {
        int index = word * 64 + Long.numberOfTrailingZeros(bits);
        int found = through(page, index, vector);
        if (found == FULL) return FULL;
        leaves += found;
      }
    }
    return leaves;
  }

  private static int through(
      ShadowPage page, int index, PageVector vector) {
    ShadowPage child = page.children[index];
    if (child != null && child.unsyncChildren > 0) {
      if (vector.add(child, index)) return FULL;
      int found = below(child, vector);
      if (found == 0) unmark(page, index);
      return found;
    }
    if (child != null && child.unsync) {
      return vector.add(child, index) ? FULL : 1;
    }
    unmark(page, index);
    return 0;
  }
}
