package zapbook.mmu;

/**
 * Finds shadow pages by guest frame and role. A page stays in it from its
 * allocation until it is freed: what was zapped is still found, and must
 * be skipped. Source: kvm->arch.mmu_page_hash.
 */
final class PageHash {
  private static final int BUCKETS = 4_096;

  private final ShadowPage[] buckets = new ShadowPage[BUCKETS];

  /** The valid page with this key, or null. */
  ShadowPage find(long gfn, PageRole role) {
    ShadowPage page = buckets[bucket(gfn)];
    while (page != null && !isIt(page, gfn, role)) page = page.hashNext;
    return page;
  }

  private static boolean isIt(ShadowPage page, long gfn, PageRole role) {
    return page.gfn == gfn && !page.invalid && page.role.equals(role);
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
