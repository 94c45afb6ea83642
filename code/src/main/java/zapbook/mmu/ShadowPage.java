package zapbook.mmu;

import java.util.ArrayList;
import java.util.List;
import zapbook.machine.PageTable;

/**
 * A shadow page: 512 entries that the processor walks, and a header that
 * only the MMU sees. From outside this package it can be looked at; to
 * change it, use the routines of {@link ShadowMmu}.
 * Source: struct kvm_mmu_page.
 */
public final class ShadowPage {
  /** A place that leads to this page. */
  record Parent(ShadowPage page, int index) { }

  /** Counted from 1 in the order of allocation, never used again. */
  final int id;
  /** First guest frame that the page covers. */
  final long gfn;
  final PageRole role;
  /** Host frame that holds the 512 entries. */
  final long pfn;
  /** The entries. */
  final long[] spt;
  /** gfn of each entry that maps memory; null where it can be computed. */
  final long[] gfns;
  /** The pages that entries link to; null for a leaf page. */
  final ShadowPage[] children;
  /** Every entry, of any page, that links here. */
  final List<Parent> parents = new ArrayList<>(1);

  /** The list it is on, null for none, and its neighbours there. */
  PageList list;
  ShadowPage newer;
  ShadowPage older;
  /** Its neighbours in its hash bucket. */
  ShadowPage hashNext;
  ShadowPage hashPrevious;

  /** How many roots of vCPUs this page is. */
  int rootCount;
  /** Set by the zap step, never cleared. */
  boolean invalid;
  /** Whether its memory went back to the host. */
  boolean freed;
  /** Whether an MMIO entry was ever set in it. */
  boolean mmioCached;
  /** Its place in the table that the reverse map names pages by. */
  int number;
  /** The generation in which it was made. */
  long generation;
  /** Whether the guest may write the table behind it without a trap. */
  boolean unsync;
  /** Entries through which an unsync leaf may be reached; a bit each. */
  int unsyncChildren;
  final long[] unsyncBits;
  /** Emulated writes to its table since it was last used. */
  int writeFlooding;
  /** Entries that map memory. */
  int mapped;
  /** Entries that are not empty. */
  int inUse;

  ShadowPage(int id, long gfn, PageRole role, long pfn, long[] spt) {
    this.id = id;
    this.gfn = gfn;
    this.role = role;
    this.pfn = pfn;
    this.spt = spt;
    boolean leaf = role.level() == 1;
    this.children = leaf ? null : new ShadowPage[PageTable.ENTRIES];
    this.unsyncBits = leaf ? null : new long[PageTable.ENTRIES / 64];
    this.gfns = role.direct() ? null : new long[PageTable.ENTRIES];
  }

  /** {@return its number, counted from 1 in the order of allocation} */
  public int id() {
    return id;
  }

  /** {@return the first guest frame that it covers} */
  public long gfn() {
    return gfn;
  }

  /** {@return what it is for} */
  public PageRole role() {
    return role;
  }

  /** {@return 1 for a leaf to 4 for a root} */
  public int level() {
    return role.level();
  }

  /** {@return whether no guest page table stands behind it} */
  public boolean isDirect() {
    return role.direct();
  }

  /** {@return whether its guest table may be written without a trap} */
  public boolean isUnsync() {
    return unsync;
  }

  /** {@return entries through which an unsync leaf may be reached} */
  public int unsyncChildren() {
    return unsyncChildren;
  }

  /**
   * Whether an unsync leaf may be reached through an entry.
   *
   * @param index 0 to 511
   * @return true if its bit is set; the bit may be stale
   */
  public boolean mayReachUnsync(int index) {
    return unsyncBits != null
        && (unsyncBits[index >>> 6] & 1L << (index & 63)) != 0;
  }

  /** {@return the generation in which it was made} */
  public long generation() {
    return generation;
  }

  /** The guest frame that an entry maps, or the first of a large page. */
  long gfnOf(int index) {
    if (gfns != null) return gfns[index];
    return gfn + index * PageTable.pagesPerEntry(level());
  }

  /** {@return how many roots of vCPUs it is} */
  public int rootCount() {
    return rootCount;
  }

  /** {@return whether it was zapped} */
  public boolean isInvalid() {
    return invalid;
  }

  /** {@return whether its memory went back to the host} */
  public boolean isFreed() {
    return freed;
  }

  /** {@return whether an MMIO entry was ever set in it} */
  public boolean isMmioCached() {
    return mmioCached;
  }

  /** {@return the list it is on, null for none} */
  public PageList list() {
    return list;
  }

  /**
   * An entry.
   *
   * @param index 0 to 511
   * @return it, see {@link Spte}
   */
  public long entry(int index) {
    return spt[index];
  }

  /**
   * The page that an entry links to.
   *
   * @param index 0 to 511
   * @return it, or null if the entry links to none
   */
  public ShadowPage child(int index) {
    return children == null ? null : children[index];
  }

  /** {@return how many entries map memory} */
  public int mappedEntries() {
    return mapped;
  }

  /** {@return the pages with an entry that links here} */
  public List<ShadowPage> parents() {
    return parents.stream().map(Parent::page).toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(String.format("#%d %s gfn %#x", id, role, gfn));
    if (rootCount == 1) text.append(" root");
    if (rootCount > 1) text.append(" root of ").append(rootCount);
    if (unsync) text.append(" unsync");
    if (mmioCached) text.append(" mmio");
    if (freed) text.append(" freed");
    else if (invalid) text.append(" invalid");
    return text.toString();
  }
}
