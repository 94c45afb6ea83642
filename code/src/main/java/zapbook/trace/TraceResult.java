package zapbook.trace;

import zapbook.observe.Counters;
import zapbook.observe.Plural;
import zapbook.workloads.Outcome;

/**
 * What came of a run.
 *
 * @param trace name of the trace
 * @param outcome how it ended
 * @param accesses accesses of the program
 * @param distinctPages different pages that it touched
 * @param guestFrames frames that the guest's kernel gave to the process,
 *     page tables included
 * @param pagesByLevel shadow pages of each level, 1 to 4
 * @param listLength pages on the active list
 * @param counters everything that was counted
 */
public record TraceResult(String trace, Outcome outcome,
    long accesses, long distinctPages,
    long guestFrames, int[] pagesByLevel, int listLength,
    Counters counters) {

  @Override
  public String toString() {
    String end = outcome == Outcome.DONE ? "" : outcome + " after ";
    return String.format("%s: %s%s to %s, %s, %s", trace, end,
        Plural.of(accesses, "access"), Plural.of(distinctPages, "page"),
        Plural.of(counters.faults(), "fault"),
        Plural.of(listLength, "shadow page"));
  }
}
