package zapbook.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.mmu.Operations;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EndlessLoopException;
import zapbook.observe.StepBudget;
import zapbook.stages.Stages;
import zapbook.variants.DeleteZapsAll;
import zapbook.variants.DeleteZapsOld;
import zapbook.vm.Contention;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/**
 * Numbers that were found by running the kernel's own code, or that
 * follow from what it does by counting.
 */
class NumbersOfTheKernelTest {

  /** One flush and a reload for each root; see chapter 5. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void refillingPastRootsCostsARoundEachAndOneFlushInAll(int roots) {
    String given = "roots=" + roots;
    Result before = run("recycling", 4, given);
    assertThat(before.figure("rounds")).isEqualTo(roots + 1);
    assertThat(before.figure("reloads")).isEqualTo(roots);
    assertThat(before.figure("flushes")).isEqualTo(1);
    Result after = run("recycling", 5, given);
    assertThat(after.figure("rounds")).isEqualTo(1);
    assertThat(after.figure("reloads")).isZero();
    assertThat(after.figure("flushes")).isEqualTo(1);
  }

  /** A page with the mark goes with all its neighbours, and no other. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 64})
  void aNewSlotDropsAllEntriesOrThoseOfMarkedLeaves(int marked) {
    long frames = 1 << 18;
    String[] given = {"gib=1", "marked=" + marked};
    Result before = run("memory-hotplug", 2, given);
    // the first frame is a hole like those of the devices
    assertThat(before.figure("entriesDropped"))
        .isBetween(frames - 2 - marked, frames);
    Result after = run("memory-hotplug", 3, given);
    assertThat(after.figure("pagesZapped")).isBetween(
        (long) marked, marked + 1L);
    assertThat(after.figure("entriesDropped"))
        .isBetween(marked * 500L, (marked + 1) * 511L);
    assertThat(after.figure("refaults"))
        .isLessThanOrEqualTo((marked + 1) * 512L);
    assertThat(before.figure("visited")).isEqualTo(after.figure("visited"));
  }

  @ParameterizedTest
  @CsvSource({"1, 1997", "2, 1994", "3, 1991", "4, 1988", "5, 1985"})
  void dropCachesTookThreePagesEachTime(int times, long left) {
    assertThat(run("drop-caches", 5, "times=" + times).figure("pagesLeft"))
        .isEqualTo(left);
  }

  @Test
  void onePassOfTheShrinkerCostsAFlushAPageOrAFlushARequest() {
    Result before = run("drop-caches", 5);
    assertThat(before.figure("flushes"))
        .isEqualTo(before.figure("pagesFreed"));
    Result after = run("drop-caches", 6);
    assertThat(after.figure("flushes") * 128)
        .isEqualTo(after.figure("pagesFreed"));
  }

  /** Two pages go from one yield to the next, and one comes. */
  @Test
  void theInsertRaceEndsAfterThreeThousandNineHundredNinetyNineZaps() {
    assertThat(race(new Race(DeleteZapsAll::new, 2, 1))).isEqualTo(3_999);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 4"})
  void itNeverEndsWhereAsManyPagesComeAsGo(long every, int come) {
    assertThat(race(new Race(DeleteZapsAll::new, every, come)))
        .isEqualTo(Race.NEVER);
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "1, 1", "2, 4"})
  void fromTheOldestOnEachOldPageIsZappedOnce(long every, int come) {
    assertThat(race(new Race(DeleteZapsOld::new, every, come)))
        .isEqualTo(Race.PAGES);
  }

  private record Race(
      Function<Vm, ShadowMmu> mmu, long every, int come) {
    static final int PAGES = 2_000;
    static final long NEVER = -1;
    static final long PATIENCE = 50_000;
  }

  private static long race(Race race) {
    Vm vm = Vm.withMemory("8G").contention(Contention.every(race.every))
        .build();
    ShadowMmu mmu = vm.start(race.mmu.apply(vm));
    MemorySlot slot = vm.createSlot("fleeting", 1L << 30, 1);
    new Population(mmu).leaves(Race.PAGES, 0);
    Operations operations = new Operations(mmu);
    long[] next = {1L << 20};
    vm.simulatedLock().whileDropped(() -> {
      for (int n = 0; n < race.come; n++) {
        operations.allocate(next[0] += 512);
      }
    });
    vm.counters().reset();
    vm.events().listen(StepBudget.ofRun(Race.PATIENCE));
    try {
      vm.deleteSlot(slot);
      return vm.counters().pagesZapped();
    } catch (EndlessLoopException e) {
      return Race.NEVER;
    }
  }

  private static Result run(String workload, int stage, String... given) {
    return Workloads.named(workload)
        .run(Stages.stage(stage).factory(), given);
  }
}
