package zapbook.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.variants.WrapZapsAll;
import zapbook.variants.WrapZapsMmio;

/** New slots until the number in the MMIO entries begins anew. */
class GenerationWrapTest {
  private static final String[] SMALL =
      {"slots=10", "leaves=20", "marked=3"};
  private final Workload wrap = Workloads.named("generation-wrap");

  @Test
  void onlyStageThreeChangesWhatASlotCosts() {
    for (Stage stage : Stages.all()) {
      Result result = wrap.run(stage.factory(), SMALL);
      if (stage.number() < 3) {
        // 23 leaves and the three tables above them
        assertThat(result.figure("zappedAtTheWrap")).isEqualTo(23 + 3);
        assertThat(result.figure("refaults")).isEqualTo(10 * 23);
      } else {
        assertThat(result.figure("zappedAtTheWrap")).isEqualTo(3);
        assertThat(result.figure("refaults")).isEqualTo(10 * 3);
      }
    }
  }

  @Test
  void withANumberInTheEntriesOnlyItsWrapCostsPages() {
    Result all = wrap.run(WrapZapsAll::new, SMALL);
    assertThat(all.figure("pagesZapped")).isEqualTo(23 + 3)
        .isEqualTo(all.figure("zappedAtTheWrap"));
    Result mmio = wrap.run(WrapZapsMmio::new, SMALL);
    assertThat(mmio.figure("pagesZapped")).isEqualTo(3)
        .isEqualTo(mmio.figure("zappedAtTheWrap"));
    assertThat(mmio.figure("reloads")).isZero();
  }

  @Test
  void theNumberBeginsAnewWithTheLastSlotAndNotBefore() {
    for (String slots : new String[] {"slots=1", "slots=2", "slots=500"}) {
      Result result = wrap.run(
          WrapZapsMmio::new, slots, "leaves=1", "marked=1");
      assertThat(result.figure("zappedAtTheWrap")).isEqualTo(1);
    }
  }
}
