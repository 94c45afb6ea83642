package zapbook.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.stages.Stages;

/**
 * Random operations, over both pagings and machines of many kinds, on each
 * stage. {@code -Ddifferential.operations=10000000} runs more of them,
 * {@code -Ddifferential.seed=N} others.
 */
class DifferentialTest {
  private static final long SEED = Long.getLong("differential.seed", 2026);
  private static final long OPERATIONS =
      Long.getLong("differential.operations", 100_000);

  private static final long TELL_EVERY = 250_000;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void whatAGuestReadsIsWhatItsTablesAndMemorySay(int stage) {
    long each = Math.max(1, OPERATIONS / Stages.all().size());
    long seed = SEED + stage;
    Optional<Failure> failure = Differential.run(
        Stages.stage(stage).factory(), seed, each,
        done -> tell(stage, done));
    System.out.printf("stage %d, seed %d: %,d random operations%n",
        stage, seed, each);
    assertThat(failure).as("stage %d, seed %d", stage, seed).isEmpty();
  }

  /** A long run says now and then how far it is. */
  private static void tell(int stage, long done) {
    if (done / TELL_EVERY == (done - Differential.ROUND) / TELL_EVERY) {
      return;
    }
    System.out.printf("stage %d: %,d operations so far%n", stage, done);
  }

  @Test
  void theSameSeedGivesTheSameOperations() {
    Generator first = new Generator(new java.util.Random(7));
    Generator second = new Generator(new java.util.Random(7));
    assertThat(first.operations(500)).isEqualTo(second.operations(500));
  }
}
