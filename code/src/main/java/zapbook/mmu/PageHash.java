package zapbook.mmu;

/**
 * Finds shadow pages by guest frame and role. A page stays in it from its
 * allocation until it is freed: what was zapped is still found, and must
 * be skipped. Source: kvm->arch.mmu_page_hash.
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
    page.hashNext = buckets[bucket];
    buckets[bucket] = page;
  }

  void remove(ShadowPage page) {
    int bucket = bucket(page.gfn);
    ShadowPage at = buckets[bucket];
    if (at == page) {
      buckets[bucket] = page.hashNext;
      return;
    }
    while (at.hashNext != page) at = at.hashNext;
    at.hashNext = page.hashNext;
  }

  /** Direct pages lie 512 frames and more apart: mix the bits. */
  private static int bucket(long gfn) {
    return (int) (gfn * 0x9E3779B97F4A7C15L >>> 52) & BUCKETS - 1;
  }
}
