package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Answers that are right and differ from history's pass too. They stand as edits in the folder
 * {@code accepted} beside {@code edits}; what their heads say of a test is not used.
 */
class OtherAnswersProofTest {

  @TestFactory
  Stream<DynamicTest> another_right_answer_passes_every_test() {
    return Kit.exercises().stream().flatMap(exercise ->
        Edit.accepted(exercise).stream().map(edit -> DynamicTest.dynamicTest(
            exercise.id() + ": " + edit.title(), () -> isSolved(exercise, edit))));
  }

  private static void isSolved(Exercise exercise, Edit edit) {
    Verdict verdict = Kit.known(exercise, edit.applyTo(exercise.answerSources()));

    assertThat(verdict.solved()).as(verdict.toString()).isTrue();
  }
}
