package zapbook.machine;

/**
 * What each primitive costs, in virtual nanoseconds.
 *
 * <p>A model, not a measurement: the ratios matter. Work on entries is
 * charged by the entry and not by the page, else a page of 512 live
 * entries would cost as little as an empty one.
 *
 * @param visit to look at one element of a list
 * @param zapPage fixed part of zapping one page
 * @param scanPage to look at all 512 slots of a page, without dropping any
 * @param dropEntry to drop an entry that maps memory: reverse map, host
 *     page
 * @param clearMmio to clear a cached MMIO entry
 * @param freePage to give a page's memory back
 * @param takeLock to take a lock that nobody else wants
 * @param handOver to drop a contended lock and get it back
 * @param flush fixed part of a remote TLB flush or a reload broadcast
 * @param perVcpu part of a flush or broadcast for each running vCPU
 * @param fault way of a fault from the guest to the MMU and back
 */
public record CostTable(
    long visit, long zapPage, long scanPage, long dropEntry, long clearMmio,
    long freePage, long takeLock, long handOver, long flush, long perVcpu,
    long fault) {

  /** The costs that the book uses: 10 ns for the visit of an element. */
  public static final CostTable BOOK = new CostTable(
      10, 200, 256, 80, 10, 100, 50, 500, 2_000, 1_000, 3_000);

  /**
   * The same costs, but for dropping an entry.
   *
   * @param nanos virtual nanoseconds
   * @return that table
   */
  public CostTable withDropEntry(long nanos) {
    return new CostTable(visit, zapPage, scanPage, nanos, clearMmio,
        freePage, takeLock, handOver, flush, perVcpu, fault);
  }
}
