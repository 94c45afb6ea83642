package zapbook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zapbook.workloads.Parameter;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

class NumberWordsTest {

  private static final Workload RESTARTS = Workloads.named("restarts");

  @Test
  void wordsAndNumbersAreTheSame() {
    assertThat(NumberWords.read("roots=3 pages=40"))
        .containsExactly(Map.entry("roots", 3L), Map.entry("pages", 40L));
    assertThat(NumberWords.of(NumberWords.read("roots=3 pages=40")))
        .isEqualTo("roots=3 pages=40");
    assertThat(NumberWords.read("")).isEmpty();
    assertThat(NumberWords.of(Map.of())).isEmpty();
    for (String bad : List.of("roots", "=3", "roots=x")) {
      assertThatThrownBy(() -> NumberWords.read(bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aRunHasAllNumbersInTheOrderOfTheParameters() {
    assertThat(NumberWords.of(NumberWords.whole(
        RESTARTS, Map.of("unsync", 1L, "roots", 2L))))
        .isEqualTo("pages=4000 roots=2 unsync=1");
  }

  @Test
  void theReaderChangesWhatIsNotAsUsual() {
    assertThat(NumberWords.of(NumberWords.replayed(RESTARTS,
        NumberWords.read("pages=12 roots=3"), NumberWords.read("pages=40"),
        NumberWords.read("pages=40 roots=9"))))
        .isEqualTo("pages=12 roots=9 unsync=4");
  }

  /** A list of names is easily longer than what there is to name. */
  @Test
  void whatARunDoesNotGetLongerWithIsAParameterThatThereIs() {
    assertThat(Workloads.all().stream().flatMap(
        each -> each.parameters().stream()).map(Parameter::name))
        .containsAll(Effort.OTHERS);
    assertThat(RESTARTS.parameters()).allMatch(Effort::growsWith);
  }
}
