package zapbook.workloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learner.TheirOwn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zapbook.stages.Stages;

/**
 * Every workload runs on every stage and on a class from elsewhere, with
 * its standard parameters and with each at both ends of its range.
 */
class EveryWorkloadTest {
  /** Ends that would take long or much memory, and what is run instead. */
  private static final Map<String, Long> TOO_LARGE = Map.ofEntries(
      Map.entry("slot-delete-under-pressure pages", 15_000L),
      Map.entry("slot-delete-under-pressure wanted", 50_000L),
      Map.entry("restarts pages", 10_000L),
      Map.entry("restarts unsync", 1_000L),
      Map.entry("memory-hotplug gib", 1L),
      Map.entry("dead-roots unsync", 1_000L),
      Map.entry("drop-caches pages", 5_000L),
      Map.entry("working-set-at-the-limit limit", 2_000L),
      Map.entry("working-set-at-the-limit set", 1_000L),
      Map.entry("working-set-at-the-limit rounds", 100L),
      Map.entry("programs-at-the-limit processes", 50L),
      Map.entry("dirty-log-soft-lockup leaves", 2_000L),
      Map.entry("livelock pages", 1_000L),
      Map.entry("mmio-walk pages", 20_000L),
      Map.entry("generation-wrap leaves", 500L));

  /** Sizes at which the ends of the other parameters are run. */
  private static final Map<String, Map<String, Long>> SMALLER = Map.of(
      "memory-hotplug", Map.of("gib", 1L),
      "working-set-at-the-limit", Map.of("limit", 200L, "set", 150L),
      "dirty-log-soft-lockup", Map.of("leaves", 100L));

  /** What must go along with an end, or the two would contradict. */
  private static final Map<String, Map<String, Long>> ALONG = Map.of(
      "recycling used=1", Map.of("roots", 1L),
      "mmio-walk pages=1", Map.of("marked", 1L),
      "mmio-walk marked=5000", Map.of("pages", 5_000L));

  static List<Workload> workloads() {
    return Workloads.all();
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void itRunsOnEachStageAtBothEndsOfEachRange(Workload workload) {
    for (Map<String, Long> given : ends(workload)) {
      for (Subject each : Subject.of(workload)) {
        check(each, given, workload.run(each.factory(), given));
      }
    }
  }

  private static void check(
      Subject subject, Map<String, Long> given, Result result) {
    String what = subject.name() + " with " + given + ": " + result;
    assertThat(result.figures()).as(what).isNotEmpty();
    assertThat(result.counters()).as(what).isNotEmpty();
    if (result.workload().equals("no-pages-left")) {
      assertThat(result.outcome()).as(what)
          .isIn(Outcome.STUCK, Outcome.NO_SPACE);
    } else if (given.containsKey("wanted")) {
      assertThat(result.outcome()).as(what)
          .isIn(Outcome.DONE, Outcome.OUT_OF_MEMORY);
    } else if (subject.isStage()) {
      assertThat(result.outcome()).as(what).isEqualTo(Outcome.DONE);
    } else {
      assertThat(result.outcome()).as(what)
          .isIn(Outcome.DONE, Outcome.ENDLESS);
    }
  }

  /** All at their least, and each alone at its least and its most. */
  private static List<Map<String, Long>> ends(Workload workload) {
    List<Map<String, Long>> ends = new ArrayList<>();
    Map<String, Long> least = new LinkedHashMap<>();
    for (Parameter each : workload.parameters()) {
      least.put(each.name(), each.least());
      ends.add(with(workload, each.name(), each.least()));
      ends.add(with(workload, each.name(), most(workload, each)));
    }
    ends.add(least);
    return ends;
  }

  private static Map<String, Long> with(
      Workload workload, String name, long value) {
    Map<String, Long> all = new LinkedHashMap<>(smaller(workload));
    all.put(name, value);
    all.putAll(ALONG.getOrDefault(
        workload.name() + " " + name + "=" + value, Map.of()));
    return all;
  }

  @Test
  void whatMustGoAlongIsRefusedWithoutIt() {
    ALONG.keySet().forEach(words -> {
      String[] parts = words.split(" ");
      Workload workload = Workloads.named(parts[0]);
      assertThatThrownBy(() -> workload.numbers(parts[1])).as(words)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("\\w+: at most .*, since they are among .*");
    });
  }

  private static Map<String, Long> smaller(Workload workload) {
    return SMALLER.getOrDefault(workload.name(), Map.of());
  }

  private static long most(Workload workload, Parameter parameter) {
    String name = workload.name() + " " + parameter.name();
    Long instead = TOO_LARGE.get(name);
    if (instead == null) return parameter.most();
    System.out.printf("%s: up to %,d here, not %,d: that takes too long or"
        + " too much memory for a test%n", name, instead, parameter.most());
    return instead;
  }

  @Test
  void whatIsTooLargeHereIsAParameterThatThereIs() {
    for (String name : TOO_LARGE.keySet()) {
      String[] words = name.split(" ");
      assertThat(Workloads.named(words[0]).parameters())
          .extracting(Parameter::name).contains(words[1]);
    }
  }

  /** The class overrides a routine by what it inherits. */
  @ParameterizedTest
  @MethodSource("workloads")
  void aClassFromElsewhereSeesWhatItsStageSees(Workload workload) {
    Map<String, Long> given = smaller(workload);
    Result theirs = workload.run(TheirOwn::new, given);
    Result stage = workload.run(Stages.stage(4).factory(), given);
    assertThat(theirs).isEqualTo(stage);
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void theSameRunGivesTheSameResult(Workload workload) {
    Map<String, Long> given = smaller(workload);
    assertThat(workload.run(Stages.stage(4).factory(), given))
        .isEqualTo(workload.run(Stages.stage(4).factory(), given));
  }
}
