package zapbook.observe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts events: one number a kind, and a few highest marks. */
public final class Counters implements EventListener {
  private static final EventKind[] KINDS = EventKind.values();

  /** How often each kind happened, by its ordinal. */
  private final long[] counts = new long[KINDS.length];
  /** Whether the operation or fault that runs has begun a walk before. */
  private boolean walking;
  /** Walks begun again within one operation or fault. */
  private long restarts;
  /** Pages prepared and not yet freed, now and at most. */
  private long retained;
  private long maxRetained;
  /** Pages zapped since the last yield test, now and at most. */
  private long zappedSinceTest;
  private long maxZappedBetweenTests;
  /** Nanoseconds the lock was held, in all and at most. */
  private long totalHoldNanos;
  private long maxHoldNanos;
  /** How often all of these began again at zero. */
  private int resets;

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    counts[kind.ordinal()]++;
    switch (kind) {
      case OPERATION -> operationBegins();
      case FAULT -> walking = false;
      // only walks yield: what others did meanwhile does not end them
      case LOCK_TAKEN -> walking |= a == 1;
      case WALK_STARTED -> walkBegins();
      case USED_CHANGED -> usedChanged(a);
      case PAGE_FREED -> retained--;
      case PAGE_ZAPPED -> pageZapped();
      case YIELD_TEST -> zappedSinceTest = 0;
      case LOCK_RELEASED -> lockReleased(a);
      default -> { }
    }
  }

  @Override
  public boolean counts() {
    return true;
  }

  /** Only for kinds of which nothing but their number is kept. */
  @Override
  public void times(EventKind kind, int page, int times) {
    switch (kind) {
      case ENTRY_SET, ENTRY_DROPPED -> counts[kind.ordinal()] += times;
      default -> throw new IllegalArgumentException(kind + " has an effect");
    }
  }

  private void operationBegins() {
    walking = false;
    zappedSinceTest = 0;
  }

  private void walkBegins() {
    if (walking) restarts++;
    walking = true;
  }

  /** A page that is no longer used waits to be freed. */
  private void usedChanged(long change) {
    if (change > 0) return;
    retained -= change;
    maxRetained = Math.max(maxRetained, retained);
  }

  private void pageZapped() {
    zappedSinceTest++;
    maxZappedBetweenTests =
        Math.max(maxZappedBetweenTests, zappedSinceTest);
  }

  private void lockReleased(long nanos) {
    totalHoldNanos += nanos;
    maxHoldNanos = Math.max(maxHoldNanos, nanos);
  }

  /**
   * How often something happened.
   *
   * @param kind what
   * @return how often, since the VM began or the last {@link #reset}
   */
  public long count(EventKind kind) {
    return counts[kind.ordinal()];
  }

  /** {@return faults that the MMU handled} */
  public long faults() {
    return count(EventKind.FAULT);
  }

  /** {@return zap steps, a page zapped twice counted twice} */
  public long pagesZapped() {
    return count(EventKind.PAGE_ZAPPED);
  }

  /** {@return shadow pages whose memory went back to the host} */
  public long pagesFreed() {
    return count(EventKind.PAGE_FREED);
  }

  /** {@return remote TLB flushes} */
  public long flushes() {
    return count(EventKind.FLUSH);
  }

  /** {@return reload broadcasts} */
  public long reloads() {
    return count(EventKind.RELOAD);
  }

  /** {@return list elements that walks looked at} */
  public long visited() {
    return count(EventKind.PAGE_VISITED);
  }

  /** {@return walks that were begun again within one operation or fault} */
  public long restarts() {
    return restarts;
  }

  /** {@return pages that were prepared and are not yet freed} */
  public long retained() {
    return retained;
  }

  /** {@return the highest {@link #retained} so far} */
  public long maxRetained() {
    return maxRetained;
  }

  /** {@return most zap steps between two yield tests} */
  public long maxZappedBetweenYieldTests() {
    return maxZappedBetweenTests;
  }

  /** {@return how often the MMU lock was held} */
  public long holds() {
    return count(EventKind.LOCK_RELEASED);
  }

  /** {@return the longest hold of the MMU lock, in nanoseconds} */
  public long maxHoldNanos() {
    return maxHoldNanos;
  }

  /** {@return all holds of the MMU lock together, in nanoseconds} */
  public long totalHoldNanos() {
    return totalHoldNanos;
  }

  /** Starts again at zero; pages that wait to be freed still count. */
  public void reset() {
    resets++;
    Arrays.fill(counts, 0);
    restarts = 0;
    maxRetained = retained;
    maxZappedBetweenTests = 0;
    totalHoldNanos = 0;
    maxHoldNanos = 0;
    operationBegins();
  }

  /** {@return how often {@link #reset} was called} */
  public int resets() {
    return resets;
  }

  /**
   * The numbers under the names that machines read.
   *
   * @return camelCase names and their numbers, in a fixed order
   */
  public Map<String, Long> asMap() {
    Map<String, Long> map = new LinkedHashMap<>();
    map.put("faults", faults());
    map.put("guestFaults", count(EventKind.GUEST_FAULT));
    map.put("mmioAccesses", count(EventKind.MMIO_ACCESS));
    map.put("pagesCreated", count(EventKind.PAGE_CREATED));
    map.put("pagesZapped", pagesZapped());
    map.put("pagesFreed", pagesFreed());
    map.put("entriesSet", count(EventKind.ENTRY_SET));
    map.put("entriesDropped", count(EventKind.ENTRY_DROPPED));
    map.put("flushes", flushes());
    map.put("reloads", reloads());
    map.put("restarts", restarts());
    map.put("visited", visited());
    map.put("yieldTests", count(EventKind.YIELD_TEST));
    map.put("yields", count(EventKind.YIELDED));
    map.put("maxZappedBetweenYieldTests", maxZappedBetweenYieldTests());
    map.put("maxRetained", maxRetained());
    return map;
  }

  @Override
  public String toString() {
    return "faults " + faults() + ", zapped " + pagesZapped()
        + ", freed " + pagesFreed() + ", flushes " + flushes();
  }
}
