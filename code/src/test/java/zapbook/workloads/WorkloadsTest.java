package zapbook.workloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import zapbook.machine.OutOfHostMemoryException;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.vm.Vm;

/**
 * Numbers that the kernel's own code or a count by hand gives are checked
 * as numbers; see {@link ItsChangeTest} for where each of them changes.
 */
class WorkloadsTest {
  @Test
  void chapterFiveBringsTheWrongEndAndChapterEightTurnsItRound() {
    List<Long> misses = new ArrayList<>();
    for (Stage stage : Stages.all()) {
      misses.add(run("working-set-at-the-limit", stage.number(), Map.of())
          .figure("misses"));
    }
    assertThat(misses).containsExactly(600L, 600L, 600L, 600L, 600L,
        30_000L, 30_000L, 30_000L, 600L, 600L);
  }

  @Test
  void chapterTwoPlantsTheSilentWalkAndChapterNineMendsIt() {
    Map<String, Long> few = Map.of("leaves", 100L);
    for (Stage stage : Stages.all()) {
      Result result = run("dirty-log-soft-lockup", stage.number(), few);
      boolean silent = stage.number() >= 2 && stage.number() <= 8;
      assertThat(result.figure("maxZappedBetweenYieldTests"))
          .isEqualTo(silent ? 100 : 10);
      assertThat(result.figure("maxEntriesBetweenYieldTests"))
          .isEqualTo(512 * (silent ? 100 : 10));
    }
  }

  @Test
  void theWatchdogComplainsOnlyWhereTheLockIsNotOffered() {
    Map<String, Long> slow =
        Map.of("leaves", 500L, "entryNanos", 100_000L);
    assertThat(run("dirty-log-soft-lockup", 8, slow).figure("softLockups"))
        .isEqualTo(1);
    assertThat(run("dirty-log-soft-lockup", 9, slow).figure("softLockups"))
        .isZero();
  }

  @Test
  void dropCachesLeavesWhatTheKernelsOwnCodeLeft() {
    assertThat(run("drop-caches", 5, Map.of()).figure("pagesLeft"))
        .isEqualTo(1_997);
    assertThat(run("drop-caches", 6, Map.of()).figure("pagesLeft"))
        .isEqualTo(208);
    assertThat(run("drop-caches", 5, Map.of("times", 5L))
        .figure("pagesLeft")).isEqualTo(1_985);
  }

  @Test
  void eightRootsInFrontOfFourThousandPagesCostWhatTheCountSays() {
    Map<String, Long> plain =
        Map.of("pages", 4_000L, "roots", 8L, "unsync", 0L);
    assertThat(run("restarts", 1, plain).figure("visited"))
        .isEqualTo(4_000 * 9 + 8);
    assertThat(run("restarts", 2, plain).figure("visited"))
        .isEqualTo(4_008);
  }

  @Test
  void aHostOutOfMemoryIsSavedByPagesThatAreAsGoodAsFree() {
    Map<String, Long> wanted = Map.of("wanted", 1_000L);
    String name = "slot-delete-under-pressure";
    Result before = run(name, 0, wanted);
    Result after = run(name, 1, wanted);
    assertThat(before.outcome()).isEqualTo(Outcome.OUT_OF_MEMORY);
    assertThat(before.figure("maxRetained")).isGreaterThan(1_000);
    assertThat(after.outcome()).isEqualTo(Outcome.DONE);
    assertThat(before.figure("flushes"))
        .isGreaterThan(50 * after.figure("flushes"));
    assertThat(run(name, 0, Map.of("wanted", 100L)).outcome())
        .isEqualTo(Outcome.DONE);
  }

  @Test
  void noPageIsStuckBeforeChapterSevenAndAnErrorAfterwards() {
    for (long shadow = 0; shadow <= 1; shadow++) {
      Map<String, Long> paging = Map.of("shadow", shadow);
      assertThat(run("no-pages-left", 6, paging).outcome())
          .isEqualTo(Outcome.STUCK);
      assertThat(run("no-pages-left", 7, paging).outcome())
          .isEqualTo(Outcome.NO_SPACE);
    }
  }

  @Test
  void whatToSeeIsOneSentenceThatNamesTheStageOfTheChange() {
    for (Workload workload : Workloads.all()) {
      assertThat(workload.whatToSee()).as(workload.name())
          .endsWith(".").doesNotContain("  ", ". ")
          .containsPattern("[Ss]tages? .*\\b" + workload.chapter());
    }
  }

  @Test
  void aRunThatComesToItsEndHasNoReasonWhyItDidNot() {
    for (Stage stage : Stages.all()) {
      Result result = run("no-pages-left", stage.number(), Map.of());
      assertThat(result.reason().isEmpty())
          .isEqualTo(result.outcome() == Outcome.DONE);
    }
    assertThat(run("recycling", 0, Map.of()).reason()).isEmpty();
  }

  @Test
  void theKernelLogComesWithTheResult() {
    Map<String, Long> slow =
        Map.of("leaves", 500L, "entryNanos", 100_000L);
    assertThat(run("dirty-log-soft-lockup", 8, slow).kernelLog())
        .hasSize(1).first().asString().contains("soft lockup");
    assertThat(run("dirty-log-soft-lockup", 9, slow).kernelLog())
        .isEmpty();
  }

  @Test
  void aFullHostRunsOutOfMemoryOnlyWhileReclaimCannotReachZappedPages() {
    Map<String, Long> full = Map.of("wanted", 1_000L);
    for (Stage stage : Stages.all()) {
      Result result =
          run("slot-delete-under-pressure", stage.number(), full);
      boolean first = stage.number() == 0;
      assertThat(result.outcome())
          .isEqualTo(first ? Outcome.OUT_OF_MEMORY : Outcome.DONE);
      assertThat(result.kernelLog()).hasSize(first ? 1 : 0)
          .allMatch(line -> line.contains("] Out of memory: page"));
    }
  }

  /** Who measures or records takes that moment as the beginning. */
  @Test
  void everyWorkloadResetsTheCountersWhereItsStoryBegins() {
    for (Workload workload : Workloads.all()) {
      Vm[] made = new Vm[1];
      workload.run(vm -> {
        made[0] = vm;
        return Stages.stage(9).create(vm);
      }, small(workload.name()));
      assertThat(made[0].counters().resets())
          .as(workload.name()).isPositive();
    }
  }

  @Test
  void aRunThatIsCutShortStillHasItsCounters() {
    Workload broken = new Workload("broken", 1, "walks astray") {
      @Override
      public String whatToSee() {
        return "";
      }

      @Override
      void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
          Figures figures) {
        Vm vm = Vm.withMemory("64M").build();
        vm.start(stage.apply(vm));
        vm.vcpu(0).touch(0, true);
        throw new OutOfHostMemoryException(1);
      }
    };
    Result result = broken.run(Stages.stage(0).factory());
    assertThat(result.outcome()).isEqualTo(Outcome.OUT_OF_MEMORY);
    assertThat(result.reason()).isNotBlank();
    assertThat(result.counters()).containsEntry("faults", 1L);
    assertThat(result.lock()).containsKey("maxHoldNanos");
  }

  @Test
  void eachTableWithAnUnsyncLeafIsARestartHoweverManyWalksShareThem() {
    for (long walks : new long[] {1, 3, 4, 16, 32}) {
      assertThat(run("dead-roots", 4, Map.of("walks", walks, "unsync", 16L))
          .figure("restarts")).as("%d walks", walks).isEqualTo(16);
    }
  }

  @Test
  void thePagesOfAGuestAreAsManyAsTheNumberSays() {
    for (long pages : new long[] {110, 115, 120, 121, 500}) {
      assertThat(run("slot-delete-under-pressure", 1,
          Map.of("pages", pages)).counters()).containsEntry(
              "pagesZapped", pages);
    }
  }

  @Test
  void numbersThatCannotGoTogetherAreRefusedWithTheReason() {
    assertThatThrownBy(() -> run("recycling", 5,
        Map.of("used", 1L, "roots", 30L))).hasMessage("roots: at most 1"
            + " with used=1, not 30, since they are among the pages in use");
    assertThat(run("recycling", 5, Map.of("used", 30L, "roots", 30L))
        .outcome()).isEqualTo(Outcome.DONE);
    assertThatThrownBy(() -> Workloads.named("mmio-walk")
        .check(Map.of("pages", 4L, "marked", 5L))).hasMessage("marked: at"
            + " most 4 with pages=4, not 5, since they are among the leaves");
  }

  @Test
  void aNumberOutOfItsRangeIsRefusedWithTheRange() {
    assertThatThrownBy(
        () -> run("restarts", 0, Map.of("roots", 65L)))
        .hasMessage("roots: 0 to 64, not 65");
    assertThatThrownBy(() -> run("restarts", 0, Map.of("root", 1L)))
        .hasMessage("no parameter 'root', expected one of"
            + " pages, roots, unsync");
    assertThatThrownBy(() -> Workloads.named("restart"))
        .hasMessageStartingWith("no workload 'restart', expected one of");
  }

  private static Map<String, Long> small(String name) {
    return name.equals("memory-hotplug") ? Map.of("gib", 1L) : Map.of();
  }

  private static Result run(
      String name, int stage, Map<String, Long> given) {
    return Workloads.named(name)
        .run(Stages.stage(stage).factory(), given);
  }
}
