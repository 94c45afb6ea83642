package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A failure teaches: it says what was expected and seen, where to read on, what to do next. */
class FailureWordsTest {
  private static final int WIDTH = 80;

  @TestFactory
  Stream<DynamicTest> every_failure_says_all_that_a_reader_needs() {
    return Kit.each(exercise -> {
      int failures = 0;
      for (Map.Entry<String, List<SourceText>> wrong
          : Kit.wrongTexts(exercise).entrySet()) {
        for (Outcome outcome : Kit.known(exercise, wrong.getValue()).outcomes()) {
          if (outcome.kind() == Outcome.Kind.WRONG) {
            check(wrong.getKey(), outcome);
            failures++;
          }
        }
      }
      assertThat(failures).isGreaterThan(exercise.declared().fails().size());
    });
  }

  private static void check(String wrong, Outcome outcome) {
    String message = outcome.message();
    assertThat(message).as(wrong).startsWith("Expected: ").containsPattern("(?m)^Seen:     ")
        .containsPattern("(?m)^Read on:  .*,").containsPattern("(?m)^Next:     ");
    assertThat(message.lines()).as(wrong).allMatch(line -> line.length() <= WIDTH);
    // no test points to a line of itself, and nothing of the machinery shows
    assertThat(message).as(wrong).doesNotContain("Test.java", "org.junit", "Exception at");
  }

  @TestFactory
  Stream<DynamicTest> no_wrong_text_that_we_know_throws_or_hangs_in_a_test() {
    return Kit.each(exercise -> assertThat(Kit.wrongTexts(exercise)).allSatisfy((wrong, text) ->
        assertThat(Kit.known(exercise, text).outcomes()).as(wrong)
            .extracting(Outcome::kind)
            .isSubsetOf(Outcome.Kind.PASSED, Outcome.Kind.WRONG)));
  }
}
