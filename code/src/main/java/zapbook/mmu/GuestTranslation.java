package zapbook.mmu;

import zapbook.machine.GuestEntry;
import zapbook.machine.PageTable;

/**
 * What the guest's own tables say about a page of its address space.
 * Source: struct guest_walker.
 */
public final class GuestTranslation {
  private final long page;
  /** gfn of the table of each level. */
  private final long[] tables = new long[PageTable.LEVELS + 1];
  /** The entry of each level. */
  private final long[] entries = new long[PageTable.LEVELS + 1];
  /** Whether the tables above each level let writes pass. */
  private final boolean[] writable = new boolean[PageTable.LEVELS + 1];
  private int level = PageTable.LEVELS + 1;
  private boolean allowed = true;
  private boolean allWritable = true;

  GuestTranslation(long page) {
    this.page = page;
  }

  void step(int at, long table, long entry) {
    level = at;
    tables[at] = table;
    entries[at] = entry;
    writable[at] = allWritable;
    allWritable &= GuestEntry.isWritable(entry);
  }

  GuestTranslation refused() {
    allowed = false;
    return this;
  }

  /** {@return whether the guest's tables allow the access} */
  public boolean isAllowed() {
    return allowed;
  }

  /** {@return the page that was translated} */
  public long page() {
    return page;
  }

  /** {@return the level of the entry that maps it: 1, or 2, 3 if large} */
  public int level() {
    return level;
  }

  /** {@return the guest frame that the page lies in} */
  public long gfn() {
    return GuestEntry.gfn(entries[level])
        + (page & PageTable.pagesPerEntry(level) - 1);
  }

  /** {@return whether every entry on the way lets writes pass} */
  public boolean isWritable() {
    return allWritable;
  }

  /** {@return whether the guest knows that the page was written} */
  public boolean isDirty() {
    return GuestEntry.isDirty(entries[level]);
  }

  long table(int at) {
    return tables[at];
  }

  long entry(int at) {
    return entries[at];
  }

  boolean writableAbove(int at) {
    return writable[at];
  }

  @Override
  public String toString() {
    if (!allowed) return String.format("page %#x: not allowed", page);
    return String.format("page %#x -> gfn %#x, %s, level %d",
        page, gfn(), allWritable ? "rw" : "r-", level);
  }
}
