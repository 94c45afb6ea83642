package zapbook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the page this stands for String.format, so it must give the same. */
class FormatTest {
  private static final long SEED = 20_261_121;

  @ParameterizedTest
  @ValueSource(strings = {"%d", "%,d", "%6d|", "%-6d|", "%06d", "%,12d",
      "%x", "%#x", "%s", "%9s|", "%-9s|", "%%%d%n"})
  void wholeNumbersLookAsTheJdkWritesThem(String pattern) {
    Random dice = new Random(SEED);
    for (int n = 0; n < 2_000; n++) {
      Object value = n % 2 == 0 ? (Object) (dice.nextLong() >> n % 64)
          : (Object) (dice.nextInt() >> n % 32);
      assertThat(Format.of(pattern, value)).as("%s of %s", pattern, value)
          .isEqualTo(String.format(Locale.ROOT, pattern, value));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%f", "%.2f", "%,.0f", "%,.1f", "%,.3f",
      "%10.2f|", "%.0f"})
  void fractionsLookAsTheJdkWritesThem(String pattern) {
    Random dice = new Random(SEED);
    for (int n = 0; n < 4_000; n++) {
      double value = switch (n % 4) {
        case 0 -> dice.nextInt(100_000_000) / 1e3;
        case 1 -> dice.nextInt(2_000) / 8.0 - 100;
        case 2 -> dice.nextGaussian() * Math.pow(10, dice.nextInt(12) - 4);
        default -> dice.nextInt(20_000) / 1000.0;
      };
      assertThat(Format.of(pattern, value)).as("%s of %s", pattern, value)
          .isEqualTo(String.format(Locale.ROOT, pattern, value));
    }
  }

  @Test
  void edgesOfRoundingLookAsTheJdkWritesThem() {
    for (double value : new double[] {0, -0.0, 0.5, 1.5, 2.5, 0.05, 0.005,
        0.004999, 0.995, 9.995, 99.9999, 1e-9, 1e7, 123456789.125}) {
      assertThat(Format.of("%.2f %.0f %,.1f", value, value, value))
          .isEqualTo(String.format(Locale.ROOT, "%.2f %.0f %,.1f",
              value, value, value));
    }
  }

  @Test
  void argumentsCanBeNamedByTheirPlace() {
    assertThat(Format.of("%2$s, %1$d and %s", 7, "b"))
        .isEqualTo(String.format("%2$s, %1$d and %s", 7, "b"));
  }

  @Test
  void aConversionThatItDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> Format.of("%e", 1.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("%e is not known here: '%e'");
  }
}
