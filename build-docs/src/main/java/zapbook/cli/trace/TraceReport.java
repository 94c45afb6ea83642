package zapbook.cli.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import zapbook.observe.Counters;
import zapbook.stages.Stage;
import zapbook.trace.TraceResult;

/**
 * What machines read of a run.
 *
 * @param file the traces as the user named them
 * @param stage number of the stage
 * @param paging direct: the host translates guest frames; shadow: it
 *     shadows the tables of the guest
 * @param outcome done, or stuck or noSpace where the limit is too low
 * @param accesses accesses of the program
 * @param distinctPages different pages that it touched
 * @param faults faults that the MMU handled
 * @param shadowPages shadow pages by level, "1" to "4"
 * @param counters everything that was counted
 * @param lock how long the MMU lock was held, in virtual time
 */
record TraceReport(String file, int stage, String paging,
    String outcome, long accesses, long distinctPages, long faults,
    Map<String, Integer> shadowPages,
    Map<String, Long> counters, Lock lock) {

  /** Holds of the lock. */
  record Lock(long holds, long maxHoldNanos, long totalHoldNanos) {
    static Lock of(Counters counters) {
      return new Lock(counters.holds(), counters.maxHoldNanos(),
          counters.totalHoldNanos());
    }
  }

  static TraceReport of(
      Stage stage, String paging, TraceResult result) {
    Counters counters = result.counters();
    return new TraceReport(result.trace(), stage.number(), paging,
        result.outcome().word(), result.accesses(),
        result.distinctPages(), counters.faults(),
        byLevel(result.pagesByLevel()), counters.asMap(), Lock.of(counters));
  }

  private static Map<String, Integer> byLevel(int[] pages) {
    var byLevel = new LinkedHashMap<String, Integer>();
    for (int level = 1; level < pages.length; level++) {
      byLevel.put(String.valueOf(level), pages[level]);
    }
    return byLevel;
  }
}
