package zapbook.mmu;

import zapbook.machine.PageTable;
import zapbook.vm.MemorySlot;

/**
 * Builds shadow pages by hand, where no guest has to fault for them: for
 * golden runs, figures and experiments.
 *
 * <pre>
 *   var graph = new PageGraph(mmu);
 *   ShadowPage root = graph.page(0, PageRole.direct(2));
 *   ShadowPage leaf = graph.page(0, PageRole.direct(1));
 *   graph.link(root, 0, leaf).roots(root, 1);
 *   graph.entries(leaf, 0, 511, Kind.MAP);
 * </pre>
 *
 * <p>Every call checks its arguments and changes nothing if one of them
 * is wrong. What no call can check is whether a guest could ever have got
 * there: a graph may stand for a state that no guest makes.
 */
public final class PageGraph {
  /** What an entry can be. */
  public enum Kind {
    /** It maps 4 KiB of memory; in pages of level 1. */
    MAP,
    /** It maps a large page; in pages of level 2 or 3. */
    LARGE,
    /** It remembers that a frame has no memory; in pages of level 1. */
    MMIO
  }

  private final ShadowMmu mmu;

  /**
   * A graph that grows in an MMU; pages that it has already stay.
   *
   * @param mmu the MMU of a VM that was started
   */
  public PageGraph(ShadowMmu mmu) {
    this.mmu = mmu;
  }

  /**
   * Makes a page of the current generation, with no entry.
   *
   * @param gfn first guest frame that it covers, not negative
   * @param role what it is for
   * @return the page, at the head of the active list; ids count from 1
   */
  public ShadowPage page(long gfn, PageRole role) {
    if (gfn < 0) throw wrong("a gfn is 0 or above, not %d", gfn);
    return mmu.newPage(gfn, role);
  }

  /**
   * Links a page into an entry of another. If unsync leaves can be
   * reached through it, the pages above are marked.
   *
   * @param parent a page of level 2 to 4
   * @param slot the entry, 0 to 511, empty
   * @param child a page one level below
   * @return this graph
   */
  public PageGraph link(ShadowPage parent, int slot, ShadowPage child) {
    checkLives(parent);
    checkLives(child);
    if (child.level() != parent.level() - 1) {
      throw wrong("%s can link to pages of level %d, not to %s",
          parent, parent.level() - 1, child);
    }
    checkEmpty(parent, slot);
    mmu.entries.link(parent, slot, child);
    return this;
  }

  /**
   * Sets entries of one kind.
   *
   * @param page a page of a level that such entries can stand in
   * @param first the first entry, 0 to 511
   * @param last the last entry, first to 511; all of them are empty
   * @param kind what they are
   * @return this graph
   */
  public PageGraph entries(
      ShadowPage page, int first, int last, Kind kind) {
    checkLives(page);
    checkLevel(page, kind);
    if (first > last) {
      throw wrong("entries %d to %d: no range", first, last);
    }
    for (int slot = first; slot <= last; slot++) checkEmpty(page, slot);
    MemorySlot memory = kind == Kind.MMIO ? null : memoryOf(page, first, last);
    if (memory != null && page.level() == 1) {
      mmu.entries.mapInARow(page, first, last, memory);
      return this;
    }
    for (int slot = first; slot <= last; slot++) set(page, slot, kind);
    return this;
  }

  /** The memory behind entries; null if it is not all of one slot. */
  private MemorySlot memoryOf(ShadowPage page, int first, int last) {
    MemorySlot memory = slotOf(page, first);
    if (memory.contains(gfnOf(page, last))) return memory;
    for (int slot = first; slot <= last; slot++) slotOf(page, slot);
    return null;
  }

  private void set(ShadowPage page, int index, Kind kind) {
    long gfn = gfnOf(page, index);
    switch (kind) {
      case MMIO -> mmu.entries.setMmio(
          page, index, gfn, mmu.vm().slots().generation());
      case MAP -> mmu.entries.map(
          page, index, gfn, Spte.to(slotOf(page, index).pfn(gfn), true));
      case LARGE -> mmu.entries.map(
          page, index, gfn, Spte.large(slotOf(page, index).pfn(gfn), true));
    }
  }

  /**
   * Makes a page the root of so many vCPUs.
   *
   * @param page a page
   * @param count how many, 0 or above
   * @return this graph
   */
  public PageGraph roots(ShadowPage page, int count) {
    checkLives(page);
    if (count < 0) throw wrong("a root count is 0 or above, not %d", count);
    mmu.pin(page, count - page.rootCount);
    return this;
  }

  /**
   * Lets a leaf differ from its guest table; the pages above are marked.
   *
   * @param page an indirect page of level 1
   * @return this graph
   */
  public PageGraph unsync(ShadowPage page) {
    checkLives(page);
    if (page.level() != 1 || page.isDirect()) {
      throw wrong("only an indirect page of level 1 goes unsync, not %s",
          page);
    }
    if (!page.unsync) mmu.unsync.markUnsync(page);
    return this;
  }

  /**
   * Makes a leaf agree with its guest table again; the marks above stay,
   * as stale marks.
   *
   * @param page an unsync page
   * @return this graph
   */
  public PageGraph sync(ShadowPage page) {
    if (!page.unsync) throw wrong("%s is not unsync", page);
    mmu.unsync.markSynced(page);
    return this;
  }

  /**
   * Stamps a page with a generation.
   *
   * @param page a page
   * @param generation 0 or above; of one bit 0 or 1
   * @return this graph
   */
  public PageGraph generation(ShadowPage page, long generation) {
    checkLives(page);
    mmu.vm().generation().check(generation);
    page.generation = generation;
    return this;
  }

  /**
   * Marks a page as one that held an MMIO entry, or takes the mark away.
   *
   * @param page a page
   * @param cached whether it is marked
   * @return this graph
   */
  public PageGraph mmioCached(ShadowPage page, boolean cached) {
    checkLives(page);
    page.mmioCached = cached;
    return this;
  }

  /**
   * Sets how many shadow pages may be used, without making room.
   *
   * @param pages in shadow pages, 0 or above; a user of KVM can go no
   *     lower than {@link ShadowMmu#MIN_ALLOC_MMU_PAGES}
   * @return this graph
   */
  public PageGraph limit(int pages) {
    if (pages < 0) {
      throw wrong("a limit is 0 shadow pages or above, not %d", pages);
    }
    mmu.setMaxMmuPages(pages);
    return this;
  }

  private static long gfnOf(ShadowPage page, int index) {
    return page.gfn + index * PageTable.pagesPerEntry(page.level());
  }

  private MemorySlot slotOf(ShadowPage page, int index) {
    long gfn = gfnOf(page, index);
    MemorySlot slot = mmu.vm().slots().find(gfn);
    if (slot != null) return slot;
    throw wrong("entry %d of %s: gfn %#x has no memory", index, page, gfn);
  }

  @Override
  public String toString() {
    return "pages of " + mmu;
  }

  private static void checkLives(ShadowPage page) {
    if (page.freed) throw wrong("%s is freed", page);
  }

  private static void checkLevel(ShadowPage page, Kind kind) {
    boolean leaf = page.level() == 1;
    boolean fits = kind == Kind.LARGE
        ? !leaf && page.level() <= ReverseMap.LEVELS : leaf;
    if (!fits) {
      throw wrong("entries of kind %s stand in pages of level %s, not in"
          + " %s", kind, kind == Kind.LARGE ? "2 or 3" : "1", page);
    }
  }

  private static void checkEmpty(ShadowPage page, int slot) {
    if (slot < 0 || slot >= PageTable.ENTRIES) {
      throw wrong("an entry is 0 to 511, not %d", slot);
    }
    if (page.spt[slot] != Spte.NONE) {
      throw wrong("entry %d of %s is in use: %s",
          slot, page, Spte.describe(page.spt[slot]));
    }
  }

  private static IllegalArgumentException wrong(
      String text, Object... values) {
    return new IllegalArgumentException(String.format(text, values));
  }
}
