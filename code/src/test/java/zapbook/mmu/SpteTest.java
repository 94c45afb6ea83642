package zapbook.mmu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fits into 64 bits. */
class SpteTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 0x1ff, 0x200, 0x55555, 0x7ffff})
  void anMmioEntryKeepsItsFrameAndItsNumberApart(long number) {
    for (long gfn : new long[] {0, 1, 0x12345, (1L << 40) - 1}) {
      long entry = Spte.mmio(gfn, number);
      assertThat(Spte.frame(entry)).isEqualTo(gfn);
      assertThat(Spte.mmioGeneration(entry)).isEqualTo(number);
      assertThat(Spte.isMmio(entry)).isTrue();
      assertThat(Spte.isPresent(entry)).isFalse();
      assertThat(Spte.isWritable(entry)).isFalse();
      assertThat(Spte.isLarge(entry)).isFalse();
      assertThat(Spte.isAccessed(entry)).isFalse();
      assertThat(Spte.isDirty(entry)).isFalse();
    }
  }
}
