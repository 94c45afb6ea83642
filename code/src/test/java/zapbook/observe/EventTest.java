package zapbook.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Events as a transcript and a failure tell them. */
class EventTest {
  @Test
  void one_of_a_kind_is_told_in_the_singular() {
    assertThat(new Event(0, EventKind.FLUSH, 0, 1, 0))
        .hasToString("remote TLB flush, 1 vCPU");
    assertThat(new Event(0, EventKind.FLUSH, 0, 11, 0))
        .hasToString("remote TLB flush, 11 vCPUs");
    assertThat(new Event(0, EventKind.RECYCLED, 0, 1, 0))
        .hasToString("1 page recycled");
  }
}
