package zapbook.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static Difference compare(
      Map<String, Object> expected, Map<String, Object> got) {
    return Difference.first(
        KernelState.K2Z, List.of(with(expected)), List.of(with(got)));
  }

  private static Map<String, Object> with(Map<String, Object> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.putIfAbsent("op", "shrink");
    all.putIfAbsent("outcome", "ok");
    return all;
  }

  @Test
  void aMissingCounterIsZeroAndAMissingListIsEmpty() {
    assertThat(compare(Map.of("flushes", 0L, "freed", List.of()), Map.of()))
        .isNull();
    assertThat(compare(Map.of(), Map.of("flushes", 1L))).hasToString(
        "operation 1, flushes: expected 0, got 1");
  }

  @Test
  void listsAreComparedInOrderAndToTheEnd() {
    var expected = Map.<String, Object>of("freed", List.of(List.of(3L, 1L)));
    var swapped = Map.<String, Object>of("freed", List.of(List.of(1L, 3L)));
    var shorter = Map.<String, Object>of("freed", List.of(List.of(3L)));
    assertThat(compare(expected, swapped).field()).isEqualTo("freed[0][0]");
    assertThat(compare(expected, shorter)).hasToString(
        "operation 1, freed[0][1]: expected 1, got nothing");
  }

  @Test
  void aResultOfZeroIsNotNoResult() {
    assertThat(compare(Map.of("ret", 0L), Map.of())).isNotNull();
  }

  @Test
  void whatShrinkReturnedInTheOldestKernelIsNotCompared() {
    var one = List.of(with(Map.of("ret", 7L)));
    var two = List.of(with(Map.of("ret", 1L)));
    assertThat(Difference.first(KernelState.K1, one, two)).isNull();
    assertThat(Difference.first(KernelState.K2Z, one, two)).isNotNull();
  }

  @Test
  void aCrashIsComparedAsACrashAndToldWithItsMessage() {
    Map<String, Object> crash =
        Map.of("outcome", "crash", "message", "a stale walk");
    assertThat(compare(Map.of("outcome", "crash", "freed", List.of(1L)),
        crash)).isNull();
    assertThat(compare(Map.of(), crash)).hasToString(
        "operation 1, outcome: expected ok, got a stale walk");
  }

  @Test
  void aRunThatEndsTooSoonDiffersInTheOperationThatIsMissing() {
    var two = List.of(with(Map.of()), with(Map.of("op", "commit")));
    var one = List.of(with(Map.of()));
    assertThat(Difference.first(KernelState.K2Z, two, one)).hasToString(
        "operation 2, op: expected commit, got nothing");
  }
}
