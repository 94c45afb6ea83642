package zapbook.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zapbook.stages.Stages;
import zapbook.variants.MmioWalkUnsplit;

/** The walk over MMIO pages with and without the split before it. */
class MmioWalkTest {
  private final Workload walk = Workloads.named("mmio-walk");

  @Test
  void sixteenOfFourThousandCostWhatTheModelOfTheFactsSays() {
    assertThat(walk.run(MmioWalkUnsplit::new).figure("visited"))
        .isEqualTo(35_880);
    assertThat(walk.run(Stages.stage(3).factory()).figure("visited"))
        .isEqualTo(4_000);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,0", "7,7", "100,3", "1000,64", "999,333"})
  void theVisitsAreThoseThatCanBeCountedByHand(long pages, long marked) {
    String[] given = {"pages=" + pages, "marked=" + marked};
    long byHand = pages - marked;
    for (long i = 1; i <= marked; i++) {
      long place = (2 * i - 1) * pages / (2 * marked) + 1;
      byHand += place - i + 1;
    }
    assertThat(walk.run(MmioWalkUnsplit::new, given).figure("visited"))
        .isEqualTo(byHand);
    assertThat(walk.run(Stages.stage(3).factory(), given)
        .figure("visited")).isEqualTo(pages);
  }

  @Test
  void twiceThePagesAndTwiceTheMarksAreFourTimesTheVisits() {
    long small = walk.run(MmioWalkUnsplit::new, "pages=2000", "marked=200")
        .figure("visited");
    long large = walk.run(MmioWalkUnsplit::new, "pages=4000", "marked=400")
        .figure("visited");
    assertThat((double) large / small).isBetween(3.9, 4.1);
  }

  @Test
  void theChangeOfTheStagesIsAtStageThreeAndTheVariantAloneIsQuadratic() {
    Comparison all = walk.compare("pages=500");
    for (int row = 0; row < all.rows().size(); row++) {
      boolean third = all.rows().get(row).subject().mark().equals("3");
      boolean variant = !all.rows().get(row).subject().isStage();
      assertThat(all.changed(row, "pagesZapped")).isEqualTo(third);
      assertThat(all.changed(row, "visited")).isEqualTo(variant);
    }
  }

  @Test
  void whereEveryYieldTestYieldsTheSplitDoesNotHelp() {
    String[] contended = {"contended=1"};
    assertThat(walk.run(Stages.stage(3).factory(), contended)
        .figure("visited")).isEqualTo(35_880);
  }
}
