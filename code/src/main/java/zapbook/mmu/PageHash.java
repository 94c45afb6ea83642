package zapbook.mmu;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds shadow pages by guest frame and role. A page stays in it from its
 * allocation until it is freed: what was zapped is still found, and must
 * be skipped. A bucket is doubly linked, so that a page is taken out at
 * once, however many share it. Source: kvm->arch.mmu_page_hash.
 */
final class PageHash {
  private static final int BUCKETS = 4_096;

  private final ShadowPage[] buckets = new ShadowPage[BUCKETS];

  /** The first page of a frame's bucket; others follow by hashNext. */
  ShadowPage bucketOf(long gfn) {
    return buckets[bucket(gfn)];
  }

  void add(ShadowPage page) {
    int bucket = bucket(page.gfn);
    ShadowPage next = buckets[bucket];
    page.hashNext = next;
    if (next != null) next.hashPrevious = page;
    buckets[bucket] = page;
  }

  void remove(ShadowPage page) {
    ShadowPage next = page.hashNext;
    ShadowPage previous = page.hashPrevious;
    if (previous == null) buckets[bucket(page.gfn)] = next;
    else previous.hashNext = next;
    if (next != null) next.hashPrevious = previous;
    page.hashNext = null;
    page.hashPrevious = null;
  }

  /** All pages in it, to look at. */
  List<ShadowPage> pages() {
    List<ShadowPage> pages = new ArrayList<>();
    for (ShadowPage first : buckets) {
      for (ShadowPage at = first; at != null; at = at.hashNext) {
        pages.add(at);
      }
    }
    return pages;
  }

  /** Direct pages lie 512 frames and more apart: mix the bits. */
  private static int bucket(long gfn) {
    return (int) (gfn * 0x9E3779B97F4A7C15L >>> 52) & BUCKETS - 1;
  }
}
