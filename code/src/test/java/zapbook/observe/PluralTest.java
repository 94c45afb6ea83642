package zapbook.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many of something there are, in words. */
class PluralTest {
  @ParameterizedTest
  @CsvSource({"page, pages", "entry, entries", "flush, flushes",
      "process, processes", "access, accesses", "switch, switches",
      "vCPU, vCPUs", "day, days"})
  void several_things_have_a_word_of_their_own(String one, String several) {
    assertThat(Plural.of(1, one)).isEqualTo("1 " + one);
    assertThat(Plural.of(2, one)).isEqualTo("2 " + several);
    assertThat(Plural.of(0, one)).isEqualTo("0 " + several);
  }

  @Test
  void a_large_number_has_separators() {
    assertThat(Plural.of(1_234_567, "page")).isEqualTo("1,234,567 pages");
  }
}
