package zapbook.golden;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zapbook.observe.Warning;

/** What happened in one operation, or in one action at a yield. */
final class Watch {
  private static final long MAX_VISITS = 10_000_000;
  private static final long MAX_STEPS = 60_000;
  private static final int MAX_LISTED = 5_000;

  /** The first steps, in the order in which they begin. */
  final List<Step> steps = new ArrayList<>();
  /** Steps that have begun and not ended, by page. */
  private final Map<Integer, Step> open = new HashMap<>();
  /** Pages whose unsync leaves are being zapped, the innermost first. */
  private final Deque<Step> walking = new ArrayDeque<>();
  /** Ids in the order of freeing, a list for each commit. */
  final List<Object> freed = new ArrayList<>();
  private List<Object> commit;
  /** What was written for each yield. */
  final List<Object> yieldLog = new ArrayList<>();
  boolean yieldsMissing;
  final Set<String> warnings = new LinkedHashSet<>();

  long warningCount;
  long flushes;
  long reloads;
  long visited;
  long walks;
  long tailPicks;
  long yieldTests;
  long yields;
  long zapSteps;
  long freedPages;
  long entriesDropped;
  long linksCut;
  long mmioCleared;
  /** These three also count what was done while the lock was dropped. */
  long statZapped;
  long statRecycled;
  long maxRetained;

  long maxStepsBetweenTests;
  long maxEntriesBetweenTests;
  private long stepsSinceTest;
  private long entriesSinceTest;

  Watch(long retained) {
    maxRetained = retained;
  }

  void stepBegins(int page) {
    int by = walking.isEmpty() ? 0 : walking.peek().page;
    Step step = new Step(page, by);
    if (steps.size() < MAX_LISTED) steps.add(step);
    open.put(page, step);
    statZapped++;
    stepsSinceTest++;
    if (stepsSinceTest > maxStepsBetweenTests) {
      maxStepsBetweenTests = stepsSinceTest;
    }
    if (++zapSteps > MAX_STEPS) throw new EndlessException(null);
  }

  void stepEnds(int page, String place) {
    Step step = open.remove(page);
    if (step != null) step.endedAt(place);
  }

  void leavesOf(int page) {
    Step step = open.get(page);
    walking.push(step == null ? new Step(page, 0) : step);
  }

  void leavesVisited(long leaves) {
    walking.pop().visitedLeaves(leaves);
  }

  void visit() {
    if (++visited > MAX_VISITS) throw new EndlessException(null);
  }

  void flush() {
    flushes++;
    commit = null;
  }

  void free(int page) {
    if (commit == null) {
      commit = new ArrayList<>();
      freed.add(commit);
    }
    commit.add((long) page);
    freedPages++;
  }

  void dropEntry() {
    entriesDropped++;
    entriesSinceTest++;
    if (entriesSinceTest > maxEntriesBetweenTests) {
      maxEntriesBetweenTests = entriesSinceTest;
    }
  }

  void testYield() {
    yieldTests++;
    stepsSinceTest = 0;
    entriesSinceTest = 0;
  }

  void warn(long ordinal) {
    warnings.add(Warning.values()[(int) ordinal].label());
    warningCount++;
  }

  void retain(long pages) {
    maxRetained = Math.max(maxRetained, pages);
  }

  /** Adds what an action did to the three numbers that include it. */
  void include(Watch action) {
    statZapped += action.statZapped;
    statRecycled += action.statRecycled;
    retain(action.maxRetained);
  }
}
