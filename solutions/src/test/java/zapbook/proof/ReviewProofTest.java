package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What no review takes for a test, whatever its patch. */
class ReviewProofTest {
  private static final String EMPTY_BODY = "(Patch patch) {\n  }";
  private static final String MARK = "(?m)^  @Review\\(.*\\)$";

  @Test
  void a_test_that_starts_a_machine_and_asserts_nothing_rejects_nothing() {
    firstWith("patch.bench().mmu().zapAll();", verdict -> {
      assertThat(failures(verdict)).hasSize(2)
          .allMatch(one -> one.test().startsWith("it_fails_on"));
      assertThat(verdict.firstFailure().orElseThrow().says("your test passes there too")).isTrue();
    });
  }

  @Test
  void a_test_that_always_fails_refuses_what_is_right() {
    firstWith("patch.bench(); throw new AssertionError(\"no\");", verdict -> {
      assertThat(failures(verdict)).hasSize(2)
          .allMatch(one -> one.test().startsWith("it_passes_on"))
          .allMatch(one -> one.says("nothing is wrong with that patch"));
    });
  }

  @Test
  void an_assertion_without_a_machine_is_no_test() {
    firstWith("throw new AssertionError(\"no\");", verdict ->
        assertThat(failures(verdict)).hasSize(4)
            .allMatch(one -> one.says("the test ended with AssertionError before it asked")));
  }

  @Test
  void an_exception_that_is_no_assertion_rejects_nothing() {
    firstWith("patch.bench(); throw new NullPointerException();", verdict ->
        assertThat(failures(verdict)).hasSize(4)
            .allMatch(one -> one.says("it gave no verdict: it broke with NullPointerException")));
  }

  @TestFactory
  Stream<DynamicTest> the_name_of_a_class_is_no_verdict_on_what_it_does() {
    return Kit.each(ReviewProofTest::isReview, exercise -> {
      Verdict verdict = tried(exercise, "if (!patch.bench().mmu().getClass().getSimpleName()"
          + ".startsWith(\"Stage\")) throw new AssertionError(\"not a stage\");");

      assertThat(failures(verdict)).singleElement()
          .matches(one -> one.says("nothing is wrong with that patch"));
    });
  }

  @TestFactory
  Stream<DynamicTest> to_know_the_posted_class_is_no_verdict_either() {
    return Kit.each(ReviewProofTest::isReview, exercise -> {
      String posted = exercise.about().className().replaceAll("Test$", "");
      Verdict verdict = tried(exercise, "if (patch.bench().mmu() instanceof " + posted + ")"
          + " throw new AssertionError(\"that one\");");

      assertThat(failures(verdict)).singleElement()
          .matches(one -> one.says("It knows the posted patch by something else."));
    });
  }

  @Test
  void a_test_that_nobody_judges_solves_nothing() {
    Exercise exercise = first();
    SourceText empty = exercise.pristine();
    SourceText plain = new SourceText(empty.name(), empty.text()
        .replaceAll(MARK, "  @org.junit.jupiter.api.Test").replace(EMPTY_BODY, "() {\n  }"));
    Verdict verdict = Kit.tried(exercise, List.of(plain));

    assertThat(verdict.solved()).isFalse();
    assertThat(verdict.toString()).contains("has no method with @Review");
  }

  /** These things the judge does alike for all. */
  private static void firstWith(String body, Consumer<Verdict> check) {
    check.accept(tried(first(), body));
  }

  private static Exercise first() {
    return Kit.exercises().stream().filter(ReviewProofTest::isReview)
        .findFirst().orElseThrow();
  }

  private static boolean isReview(Exercise exercise) {
    return exercise.number().letter().equals("r");
  }

  /** The starter with something in its empty test. */
  private static Verdict tried(Exercise exercise, String body) {
    SourceText empty = exercise.pristine();
    assertThat(empty.text()).containsOnlyOnce(EMPTY_BODY);
    String text = empty.text().replace(EMPTY_BODY, "(Patch patch) {\n    " + body + "\n  }");
    Verdict verdict = Kit.tried(exercise, List.of(new SourceText(empty.name(), text)));
    assertThat(verdict.compiled()).as(verdict.toString()).isTrue();
    assertThat(verdict.solved()).as(verdict.toString()).isFalse();
    return verdict;
  }

  private static List<Outcome> failures(Verdict verdict) {
    return verdict.outcomes().stream().filter(one -> !one.passed()).toList();
  }
}
