package zapbook.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.variants.DeleteZapsAll;
import zapbook.variants.DeleteZapsAllUnsplit;
import zapbook.variants.DeleteZapsOld;

/** A zap-all that yields and begins again at the newest page. */
class LivelockTest {
  private final Workload livelock = Workloads.named("livelock");

  @Test
  void noStageChasesTheVcpusAndNoOldPageIsLeft() {
    for (Stage stage : Stages.all()) {
      Result result = livelock.run(stage.factory());
      assertThat(result.outcome()).isEqualTo(Outcome.DONE);
      assertThat(result.figure("oldPagesLeft")).as("%s", stage).isZero();
    }
  }

  @Test
  void zapAllFromTheNewestPageNeverGetsToTheOldOnes() {
    Result result = livelock.run(DeleteZapsAll::new);
    assertThat(result.outcome()).isEqualTo(Outcome.ENDLESS);
    assertThat(result.figure("oldPagesLeft")).isGreaterThan(200);
    assertThat(result.figure("pagesZapped")).isGreaterThan(5 * 200);
  }

  @Test
  void tenTimesAsManyOldPagesAreNotReachedEither() {
    Result result = livelock.run(DeleteZapsAll::new, "pages=2000");
    assertThat(result.outcome()).isEqualTo(Outcome.ENDLESS);
    assertThat(result.figure("oldPagesLeft")).isGreaterThan(2_000);
  }

  @Test
  void theCureBeginsAtTheOldestPageAndStopsAtTheFirstNewOne() {
    Result result = livelock.run(DeleteZapsOld::new);
    assertThat(result.outcome()).isEqualTo(Outcome.DONE);
    assertThat(result.figure("oldPagesLeft")).isZero();
    assertThat(result.figure("yields")).isPositive();
  }

  @Test
  void itEndsIfMorePagesGoBetweenTwoYieldsThanTheVcpusBuild() {
    assertThat(outcome(4, 4)).isEqualTo(Outcome.ENDLESS);
    assertThat(outcome(4, 4 + 4)).isEqualTo(Outcome.DONE);
    assertThat(outcome(1, 1 + 4)).isEqualTo(Outcome.DONE);
  }

  private Outcome outcome(long vcpus, long every) {
    return livelock.run(DeleteZapsAll::new,
        Map.of("vcpus", vcpus, "every", every)).outcome();
  }

  @Test
  void beforeTheSplitTheYieldTestIsReachedAtRootsAlone() {
    Result result = livelock.run(DeleteZapsAllUnsplit::new);
    assertThat(result.outcome()).isEqualTo(Outcome.DONE);
    assertThat(result.figure("oldPagesLeft")).isZero();
    assertThat(result.counters().get("yieldTests")).isEqualTo(1);
  }

  @Test
  void whereTheLockIsWantedEachTimeEvenThatOneChasesRootsButNoOldPage() {
    Result result = livelock.run(DeleteZapsAllUnsplit::new,
        Map.of("vcpus", 1L, "every", 1L));
    assertThat(result.outcome()).isEqualTo(Outcome.ENDLESS);
    assertThat(result.figure("oldPagesLeft")).isZero();
  }
}
