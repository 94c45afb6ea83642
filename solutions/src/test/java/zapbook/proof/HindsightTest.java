package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Later tests on earlier classes: history's answers fail them, better ones pass. */
class HindsightTest {

  /** Accepted answers to exercises 2 and 5 that have no planted bug. */
  private static final Map<String, String> BETTER =
      Map.of("2", "counts-every-page", "5", "from-the-tail");

  @Test
  void exercises_8_and_9_look_back_at_5_and_2() {
    assertThat(Kit.exercises()).filteredOn(Hindsight::isPossible).extracting(later ->
        later.id() + " at " + later.about().mine().orElseThrow().exercise())
        .containsExactly("8 at 5", "9 at 2");
  }

  @TestFactory
  Stream<DynamicTest> only_tests_that_there_are_can_be_left_out() {
    return Kit.each(Hindsight::isPossible, later -> {
      List<String> without = later.about().mine().orElseThrow().without();

      assertThat(without).isNotEmpty().allMatch(test -> later.declared().has(test));
      assertThat(rest(later).declared().tests()).isGreaterThanOrEqualTo(4);
    });
  }

  @TestFactory
  Stream<DynamicTest> historys_answer_has_the_bug_that_the_later_tests_find() {
    return Kit.each(Hindsight::isPossible, later -> {
      Verdict verdict = tried(later, earlier(later).answerSources());

      assertThat(verdict.compiled()).as(verdict.toString()).isTrue();
      assertThat(verdict.tests()).isEqualTo(rest(later).declared().tests());
      assertThat(verdict.failed()).isPositive();
      assertThat(verdict.outcomes()).allMatch(outcome -> outcome.passed()
          || outcome.kind() == Outcome.Kind.WRONG);
    });
  }

  @TestFactory
  Stream<DynamicTest> an_earlier_answer_without_the_bug_passes_all_of_them() {
    return Kit.each(Hindsight::isPossible, later -> {
      Exercise earlier = earlier(later);
      Edit better = Edit.accepted(earlier).stream()
          .filter(edit -> edit.name().equals(BETTER.get(earlier.id()))).findFirst().orElseThrow();
      Verdict verdict = tried(later, better.applyTo(earlier.answerSources()));

      assertThat(verdict.solved()).as(verdict.toString()).isTrue();
    });
  }

  private static Exercise earlier(Exercise later) {
    return Exercises.named(Kit.ROOT, later.about().mine().orElseThrow().exercise());
  }

  private static Exercise rest(Exercise later) {
    return later.without(later.about().mine().orElseThrow().without());
  }

  private static Verdict tried(Exercise later, List<SourceText> sources) {
    return Kit.lookedBack(rest(later), earlier(later), sources);
  }
}
