package zapbook.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.variants.RecyclesRoots;

/** Making room where hardly anything but roots in use is left. */
class EndlessRecyclingTest {
  private final Workload recycling = Workloads.named("endless-recycling");

  @Test
  void everyStageComesToItsEndAndOnlyStageFiveChangesSomething() {
    for (Stage stage : Stages.all()) {
      Result result = recycling.run(stage.factory());
      boolean late = stage.number() >= 5;
      assertThat(result.outcome()).isEqualTo(Outcome.DONE);
      assertThat(result.figure("rootsZapped")).isEqualTo(late ? 0 : 1);
      assertThat(result.figure("available")).isEqualTo(late ? 14 : 4);
    }
  }

  @Test
  void asItWasEveryRootIsEmptiedAgainAndAgain() {
    Result result = recycling.run(RecyclesRoots::new);
    assertThat(result.outcome()).isEqualTo(Outcome.ENDLESS);
    assertThat(result.figure("rootsZapped")).isEqualTo(50);
    assertThat(result.figure("reloads")).isEqualTo(50);
    assertThat(result.figure("pagesZapped")).isGreaterThan(100 * 50);
  }

  @Test
  void withEnoughOtherPagesItEndsButHasEmptiedEveryRoot() {
    Result enough = recycling.run(
        RecyclesRoots::new, "roots=39", "others=21");
    assertThat(enough.outcome()).isEqualTo(Outcome.DONE);
    assertThat(enough.figure("available")).isEqualTo(25);
    assertThat(enough.figure("rootsZapped")).isEqualTo(39);
    assertThat(recycling.run(RecyclesRoots::new, "roots=40", "others=20")
        .outcome()).isEqualTo(Outcome.ENDLESS);
  }

  @Test
  void loweringTheLimitBelowTheRootsTurnsInTheSameCircle() {
    Result result = recycling.run(
        RecyclesRoots::new, "roots=64", "others=64");
    assertThat(result.outcome()).isEqualTo(Outcome.ENDLESS);
    assertThat(recycling.run(Stages.stage(4).factory(),
        "roots=64", "others=64").outcome()).isEqualTo(Outcome.DONE);
  }
}
