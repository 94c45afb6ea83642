package zapbook.trace;

import zapbook.vm.Paging;

/**
 * The machine that traces run on.
 *
 * @param memory the guest's memory, for instance 1G
 * @param paging how addresses are translated
 * @param vcpus how many vCPUs there are
 * @param limit how many shadow pages may be used, 0 for what goes with
 *     the memory
 * @param slice accesses that a process may make before the next one runs
 */
public record TraceOptions(
    String memory, Paging paging, int vcpus, int limit, int slice) {
  /** Accesses of a slice, unless said otherwise. */
  public static final int SLICE = 10_000;

  /**
   * Checks the slice; the other numbers are checked by the machine.
   *
   * @throws IllegalArgumentException if a slice has no access
   */
  public TraceOptions {
    if (slice < 1) {
      throw new IllegalArgumentException(
          "a slice of at least 1 access, not " + slice);
    }
  }

  /**
   * One vCPU, two-dimensional paging, and the limit that goes with the
   * memory.
   *
   * @param memory the guest's memory, for instance 1G
   * @return those options
   */
  public static TraceOptions of(String memory) {
    return new TraceOptions(memory, Paging.TWO_DIMENSIONAL, 1, 0, SLICE);
  }
}
