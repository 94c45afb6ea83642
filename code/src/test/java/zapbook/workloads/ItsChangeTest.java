package zapbook.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A comparison shows the change of the chapter's patch, at its stage and
 * nowhere else; where a stage plants a bug that a later one mends, at
 * both. What a patch changes besides is listed, with the reason.
 */
class ItsChangeTest {
  /** A workload, the marks of the rows that change, the figures. */
  record Change(String workload, List<String> rows, String... figures) {
    @Override
    public String toString() {
      return workload + " " + List.of(figures) + " at " + rows;
    }
  }

  private static Change at(String row, String workload, String... figures) {
    return new Change(workload, List.of(row.split(" ")), figures);
  }

  static final List<Change> CHANGES = List.of(
      at("1", "slot-delete-under-pressure",
          "maxRetained", "freedByShrinking", "yields"),
      at("2", "restarts", "restarts"),
      at("3", "memory-hotplug",
          "entriesDropped", "maxHoldNanos", "pagesZapped", "refaults"),
      at("4", "dead-roots", "visited", "listLength"),
      at("5", "recycling", "rounds", "reloads", "rootsZapped"),
      at("6", "drop-caches",
          "pagesLeft", "pagesFreed", "flushes", "passes"),
      at("7", "no-pages-left", "faults"),
      // chapter 5 walks from the wrong end, chapter 8 turns it round
      at("5 8", "working-set-at-the-limit", "misses", "recycled"),
      at("5 8", "programs-at-the-limit",
          "faults", "pagesZapped", "flushes"),
      // chapter 2 counts too little, chapter 9 counts all
      at("2 9", "dirty-log-soft-lockup", "maxZappedBetweenYieldTests",
          "maxEntriesBetweenYieldTests", "yields", "maxHoldNanos"),
      at("v", "livelock", "oldPagesLeft"),
      at("3", "mmio-walk", "pagesZapped"),
      at("v", "mmio-walk", "visited"),
      at("3 v", "generation-wrap", "zappedAtTheWrap"),
      at("5 v", "endless-recycling",
          "pagesZapped", "rootsZapped", "reloads", "available"),

      // zapped roots that are on no list are not visited
      at("2 4", "restarts", "visited"),
      // an overloaded return value restarts; the variant still has it
      at("2 v", "mmio-walk", "restarts"),
      // a longer walk is a longer hold
      at("3 v", "mmio-walk", "maxHoldNanos"),
      // the silent walk of stages 2 to 8 does not yield; v never ends
      at("2 9 v w x", "livelock", "yields", "faults", "pagesZapped"),
      // without a number each slot costs something, with one the wrap
      at("3 v w", "generation-wrap", "pagesZapped", "reloads"),
      at("3 v", "generation-wrap", "refaults"));

  /** What is the same on all stages, and why it is shown. */
  private static final Map<String, Set<String>> STEADY = Map.of(
      "slot-delete-under-pressure", Set.of("shrinkCalls", "flushes"),
      "restarts", Set.of("pagesZapped", "reloads"),
      "memory-hotplug", Set.of("visited"),
      "dead-roots", Set.of("usedPages", "restarts"),
      "recycling", Set.of("flushes"),
      "no-pages-left", Set.of("available"),
      "working-set-at-the-limit", Set.of("accesses"),
      "dirty-log-soft-lockup", Set.of("softLockups"));

  private static final Map<String, Comparison> DONE = new TreeMap<>();

  private static Comparison compared(String name) {
    return DONE.computeIfAbsent(name, key -> key.equals("memory-hotplug")
        ? Workloads.compare(key, "gib=1") : Workloads.compare(key));
  }

  @ParameterizedTest
  @FieldSource("CHANGES")
  void theChangeShowsAtItsStageAndNowhereElse(Change change) {
    Comparison all = compared(change.workload);
    for (String figure : change.figures) {
      assertThat(rowsOf(all, figure)).as(figure)
          .containsExactlyElementsOf(change.rows);
    }
  }

  private static List<String> rowsOf(Comparison all, String figure) {
    return Stream.iterate(0, row -> row + 1).limit(all.rows().size())
        .filter(row -> all.changed(row, figure))
        .map(row -> all.rows().get(row).subject().mark()).toList();
  }

  @Test
  void noFigureOfAnyWorkloadIsForgottenHere() {
    for (Workload workload : Workloads.all()) {
      Set<String> known = new TreeSet<>(
          STEADY.getOrDefault(workload.name(), Set.of()));
      CHANGES.stream()
          .filter(change -> change.workload.equals(workload.name()))
          .forEach(change -> known.addAll(List.of(change.figures)));
      assertThat(known).as(workload.name()).containsExactlyInAnyOrderElementsOf(
          compared(workload.name()).figures());
    }
  }

  @Test
  void whatIsShownThoughItIsTheSameOnAllStagesIsTheSame() {
    STEADY.forEach((name, figures) -> {
      for (String figure : figures) {
        assertThat(rowsOf(compared(name), figure)).as(name + " " + figure)
            .isEmpty();
      }
    });
  }

  @Test
  void anOutcomeChangesAtChapterSevenAndOnVariantsThatNeverEnd() {
    for (Workload workload : Workloads.all()) {
      Comparison all = compared(workload.name());
      List<String> rows = Stream.iterate(0, row -> row + 1)
          .limit(all.rows().size()).filter(all::endedOtherwise)
          .map(row -> all.rows().get(row).subject().mark()).toList();
      List<String> expected = switch (workload.name()) {
        case "no-pages-left" -> List.of("7");
        case "livelock", "endless-recycling" -> List.of("v");
        default -> List.of();
      };
      assertThat(rows).as(workload.name()).isEqualTo(expected);
    }
  }
}
