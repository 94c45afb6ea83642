package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a workshop says of right, wrong, broken and endless texts. */
class WorkshopTest {

  @Test
  void a_starter_is_judged_by_its_own_text_and_not_by_the_answer_on_the_class_path() {
    Verdict verdict = Fixture.tried(Fixture.half().pristine());

    assertThat(verdict.solved()).isFalse();
    assertThat(verdict.passed()).isEqualTo(1);
    assertThat(verdict.failed()).isEqualTo(2);
    assertThat(Fixture.half().declared().complaints(verdict)).isEmpty();
  }

  @Test
  void the_first_failure_is_the_easiest_test_that_fails() {
    Outcome first = Fixture.tried(Fixture.half().pristine()).firstFailure().orElseThrow();

    assertThat(first.sentence()).isEqualTo("half of four is two");
    assertThat(first.kind()).isEqualTo(Outcome.Kind.WRONG);
    assertThat(first.message()).contains("expected 2 but was 4");
  }

  @Test
  void a_right_text_is_solved() {
    Verdict verdict = Fixture.tried(Fixture.halfThat("return number / 2;"));

    assertThat(verdict.solved()).isTrue();
    assertThat(verdict.headline()).endsWith("solved, 3 of 3 tests pass");
  }

  @Test
  void a_text_that_does_not_compile_shows_the_line_and_solves_nothing() {
    Verdict verdict = Fixture.tried(Fixture.halfThat("return nmber / 2;"));

    assertThat(verdict.solved()).isFalse();
    assertThat(verdict.tests()).isEqualTo(3);
    assertThat(verdict.failed()).isEqualTo(3);
    assertThat(verdict.toString()).contains("Half.java:8: cannot find symbol",
        "return nmber / 2;\n                 ^", "mend the first place");
  }

  @Test
  void a_renamed_routine_is_told_as_such() {
    SourceText renamed = new SourceText(Fixture.half().at().javaName(),
        Fixture.half().pristine().text().replace("int of(", "int off("));

    Verdict verdict = Fixture.tried(renamed);

    assertThat(verdict.problems().get(0).yours()).isFalse();
    assertThat(verdict.next()).contains("Keep the names");
  }

  @Test
  void a_renamed_class_is_not_replaced_by_the_answer_on_the_class_path() {
    SourceText renamed = new SourceText("zapbook/exercises/ch07/Third.java",
        Fixture.half().pristine().text().replace("class Half", "class Third"));

    assertThat(Fixture.tried(renamed).compiled()).isFalse();
  }

  @Test
  void an_exception_shows_the_learners_frames_first() {
    Verdict verdict = Fixture.tried(Fixture.halfThat("return number / (number - 4);"));

    Outcome first = verdict.firstFailure().orElseThrow();
    assertThat(first.kind()).isEqualTo(Outcome.Kind.BROKE);
    assertThat(first.message()).isEqualTo("The code threw ArithmeticException: / by zero");
    assertThat(first.frames().get(0)).startsWith("Half.of (Half.java:");
  }

  @Test
  void a_text_that_never_ends_is_cut_off() {
    Verdict verdict = Fixture.tried(Fixture.halfThat(
        "while (number > 4 && !Thread.currentThread().isInterrupted()) { }"
            + " return number / 2;"));

    Outcome first = verdict.firstFailure().orElseThrow();
    assertThat(verdict.hung()).isTrue();
    assertThat(first.sentence()).isEqualTo("half of odd is lower");
    assertThat(first.message()).contains("stopped after 300 ms");
  }

  @Test
  void no_tests_are_no_success() {
    assertThatThrownBy(() -> new Verdict(Fixture.half(), List.of(), List.of()))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("No test");
  }

  @Test
  void no_text_is_told_with_the_way_back() {
    assertThatThrownBy(() -> Workshop.open().run(Fixture.half(), List.of()))
        .hasMessageContaining("build-docs/target/zapbook reset 7");
  }
}
