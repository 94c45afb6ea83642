package zapbook.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zapbook.stages.Stages;

/** Which page goes at the limit, and when neither end is right. */
class AtTheLimitTest {

  @Test
  void realProgramsFaultMoreOftenOnStagesFiveToSevenAlone() {
    Comparison all = Workloads.compare("programs-at-the-limit");
    List<Long> faults = all.rows().stream()
        .map(row -> row.result().figure("faults")).toList();
    for (int stage = 0; stage < faults.size(); stage++) {
      boolean wrongEnd = stage >= 5 && stage <= 7;
      assertThat(faults.get(stage)).as("stage %d of %s", stage, faults)
          .isEqualTo(faults.get(wrongEnd ? 5 : 0));
    }
    assertThat(faults.get(5)).isGreaterThan(5 * faults.get(0) / 2);
  }

  @Test
  void wherePagesOfRunningProgramsExceedTheLimitTheNewestIsNoWorse() {
    Comparison all = Workloads.compare(
        "programs-at-the-limit", "atOnce=10");
    long newest = all.stage(7).value("faults");
    long oldest = all.stage(8).value("faults");
    long enough = Workloads.compare("programs-at-the-limit", "limit=10000")
        .stage(8).value("faults");
    assertThat(newest).isLessThan(oldest);
    assertThat(newest).isGreaterThan(3 * enough);
  }

  @ParameterizedTest
  @CsvSource({"600, 30000, 600", "900, 45000, 900", "960, 48000, 960"})
  void missesAreThoseOfTheKernelsOwnCode(
      long set, long newest, long oldest) {
    assertThat(misses(7, "set=" + set)).isEqualTo(newest);
    assertThat(misses(8, "set=" + set)).isEqualTo(oldest);
  }

  @Test
  void withColdPagesFirstASetBeyondTheLimitMissesEveryTimeAtEitherEnd() {
    assertThat(misses(7, "set=1100")).isEqualTo(55_000);
    assertThat(misses(8, "set=1100")).isEqualTo(55_000);
  }

  @Test
  void onAnEmptyListTheNewestFirstMissesOnceInSevenTimes() {
    // the model of leaves alone says 7,225; the tables above them count
    assertThat(misses(7, "set=1100", "cold=0")).isBetween(7_225L, 8_000L);
    assertThat(misses(8, "set=1100", "cold=0")).isEqualTo(55_000);
  }

  @Test
  void capacityIsTheLimitButForFourFreePagesAndTheTablesAbove() {
    long fits = 1_000 - 4 - 4;
    assertThat(misses(8, "set=" + fits, "cold=0")).isEqualTo(fits);
    assertThat(misses(8, "set=" + (fits + 1), "cold=0"))
        .isEqualTo(50 * (fits + 1));
  }

  private static long misses(int stage, String... given) {
    return Workloads.named("working-set-at-the-limit")
        .run(Stages.stage(stage).factory(), given).figure("misses");
  }
}
