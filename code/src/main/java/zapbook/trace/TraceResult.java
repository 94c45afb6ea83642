package zapbook.trace;

import zapbook.observe.Counters;

/**
 * What came of a run.
 *
 * @param trace name of the trace
 * @param accesses accesses of the program
 * @param distinctPages different pages that it touched
 * @param guestFrames frames that the guest's kernel gave to the process,
 *     page tables included
 * @param pagesByLevel shadow pages of each level, 1 to 4
 * @param listLength pages on the active list
 * @param counters everything that was counted
 */
public record TraceResult(String trace, long accesses, long distinctPages,
    long guestFrames, int[] pagesByLevel, int listLength,
    Counters counters) {

  @Override
  public String toString() {
    return String.format("%s: %,d accesses to %,d pages, %,d faults,"
        + " %d shadow pages", trace, accesses, distinctPages,
        counters.faults(), listLength);
  }
}
