package zapbook.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "512K, 524288", "64m, 67108864",
      "' 4G ', 4294967296", "1T, 1099511627776"})
  void a_size_is_digits_and_perhaps_a_unit(String text, long bytes) {
    assertThat(ByteSize.parse(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "G", "4P", "4GB", "-1", "1.5G", "4 G",
      "1234567890123456"})
  void what_is_no_size_is_refused(String text) {
    assertThatThrownBy(() -> ByteSize.parse(text)).hasMessage("not a size: '"
        + text + "', expected something like 64M or 4G");
  }

  @Test
  void what_no_number_holds_is_refused() {
    assertThat(ByteSize.parse("8388607T")).isEqualTo(8388607L << 40);
    assertThatThrownBy(() -> ByteSize.parse("8388608T"))
        .hasMessage("too large a size: '8388608T'");
  }
}
