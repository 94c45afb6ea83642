package zapbook.mmu;

/**
 * A door to the routines of an MMU, whatever stage it is: each call takes
 * the lock, does one thing, and drops the lock. A routine is protected, so
 * that a learner's class can change it; an experiment that wants to call
 * it alone comes through here.
 *
 * <p>What the VM asks for stands in {@link ShadowMmu}: zapAll, shrink and
 * changeMmuPages.
 */
public final class Operations {
  private final ShadowMmu mmu;

  /**
   * A door to an MMU.
   *
   * @param mmu the MMU of a VM that was started
   */
  public Operations(ShadowMmu mmu) {
    this.mmu = mmu;
  }

  private void locked(Runnable routine) {
    mmu.begin();
    try {
      routine.run();
    } finally {
      mmu.lock().unlock();
    }
  }

  /** Begins a new generation and zaps what is older, see
   * {@link MmuRoutines#invalidateZapAllPages}. */
  public void zapAllFast() {
    locked(mmu::invalidateZapAllPages);
  }

  /** Zaps the pages of older generations, see
   * {@link MmuRoutines#zapObsoletePages}. */
  public void zapObsolete() {
    locked(mmu::zapObsoletePages);
  }

  /** Zaps the pages with MMIO entries, see
   * {@link MmuRoutines#zapMmioSptes}. */
  public void zapMmio() {
    locked(mmu::zapMmioSptes);
  }

  /**
   * Makes room if few pages are left, see
   * {@link MmuRoutines#makeMmuPagesAvailable}.
   *
   * @return false if not one page is available afterwards
   */
  public boolean makePagesAvailable() {
    boolean[] room = new boolean[1];
    locked(() -> room[0] = mmu.makeMmuPagesAvailable());
    return room[0];
  }

  /**
   * Makes a list for pages that are zapped one by one.
   *
   * @param name what it is called
   * @return an empty list
   */
  public PageList newList(String name) {
    return mmu.newList(name);
  }

  /**
   * The zap step for one page, see {@link MmuRoutines#prepareZapPage}.
   *
   * @param page a page that is not freed
   * @param invalidList gathers what was zapped
   * @return what the step returns
   */
  public int prepare(ShadowPage page, PageList invalidList) {
    checkLives(page);
    int[] result = new int[1];
    locked(() -> result[0] = mmu.prepareZapPage(page, invalidList));
    return result[0];
  }

  /**
   * Frees the pages of a list, see {@link MmuRoutines#commitZapPage}.
   *
   * @param invalidList pages that were zapped; empty afterwards
   */
  public void commit(PageList invalidList) {
    locked(() -> mmu.commitZapPage(invalidList));
  }

  /**
   * Allocates a direct leaf, as a fault does: current generation, no
   * entry, no parent.
   *
   * @param gfn first guest frame that it covers, not negative
   * @return the page, at the head of the active list
   */
  public ShadowPage allocate(long gfn) {
    ShadowPage[] page = new ShadowPage[1];
    PageGraph graph = new PageGraph(mmu);
    locked(() -> page[0] = graph.page(gfn, PageRole.direct(1)));
    return page[0];
  }

  /**
   * Adds a reference to a root.
   *
   * @param page a page that is not freed
   */
  public void getRoot(ShadowPage page) {
    checkLives(page);
    mmu.pin(page, 1);
  }

  /**
   * Drops a reference to a root; a zapped root may die of it.
   *
   * @param page a page with a root count above 0
   */
  public void putRoot(ShadowPage page) {
    if (page.rootCount < 1) {
      throw new IllegalArgumentException(page + " is nobody's root");
    }
    locked(() -> mmu.unpin(page));
  }

  /**
   * Sets the limit, however low, and makes it so.
   *
   * @param limit in shadow pages, 0 or above
   */
  public void changeLimit(int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException(
          "a limit is 0 pages or above, not " + limit);
    }
    mmu.changeMmuPages(limit);
  }

  private static void checkLives(ShadowPage page) {
    if (page.freed) throw new IllegalArgumentException(page + " is freed");
  }

  @Override
  public String toString() {
    return "operations on " + mmu;
  }
}
