package zapbook.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DiceTest {
  private static final int[] BOUNDS = {
    1, 2, 3, 7, 16, 60, 1000, 1 << 30, (1 << 30) + 1, Integer.MAX_VALUE};

  @Test
  void they_show_what_the_random_numbers_of_the_JDK_show() {
    for (long seed : new long[] {0, 1, -1, 42, Long.MIN_VALUE,
        0x9E3779B97F4A7C15L}) {
      Dice dice = new Dice(seed);
      Random random = new Random(seed);
      for (int n = 0; n < 200; n++) {
        int bound = BOUNDS[n % BOUNDS.length];
        assertThat(dice.below(bound)).as("below %d, seed %d", bound, seed)
            .isEqualTo(random.nextInt(bound));
        assertThat(dice.coin()).isEqualTo(random.nextBoolean());
      }
    }
  }
}
