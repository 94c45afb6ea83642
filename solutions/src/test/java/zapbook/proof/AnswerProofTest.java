package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import zapbook.proof.syntax.Members;

/** The answers are right, and every wrong one that we thought of is rejected. */
class AnswerProofTest {

  @TestFactory
  Stream<DynamicTest> the_answer_passes_every_test() {
    return Kit.each(exercise -> {
      Verdict verdict = Kit.known(exercise, exercise.answerSources());

      assertThat(verdict.solved()).as(verdict.toString()).isTrue();
      assertThat(verdict.tests()).isEqualTo(exercise.declared().tests());
    });
  }

  @TestFactory
  Stream<DynamicTest> the_answer_is_what_the_stage_does() {
    return Kit.each(exercise -> exercise.about().changesTheMmu(), exercise -> {
      Members answer = Members.of(exercise.answer().text());
      Members stage = Members.of(SourceText.textOf(Kit.ROOT.resolve("code/src/main/java")
          .resolve(exercise.about().answeredIn().replace('.', '/') + ".java")));

      assertThat(answer.methods()).isNotEmpty();
      assertThat(answer.superclass()).isEqualTo(simple(exercise.about().superclass()));
      if (exercise.about().ownStart()) {
        Map<String, String> same = new LinkedHashMap<>(stage.methods());
        same.keySet().retainAll(answer.methods().keySet());
        assertThat(answer.methods()).isEqualTo(same);
      } else {
        assertThat(answer).isEqualTo(stage);
      }
    });
  }

  private static String simple(String fullName) {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }

  @TestFactory
  Stream<DynamicTest> each_edit_of_the_answer_is_noticed_by_its_test() {
    return Kit.exercises().stream().flatMap(exercise ->
        Edit.of(exercise).stream().map(edit -> DynamicTest.dynamicTest(
            exercise.id() + ": " + edit.title(), () -> isNoticed(exercise, edit))));
  }

  private static void isNoticed(Exercise exercise, Edit edit) {
    Verdict verdict = Kit.known(exercise, edit.applyTo(exercise.answerSources()));

    assertThat(verdict.compiled()).as(verdict.toString()).isTrue();
    assertThat(verdict.outcomesOf(edit.test())).as(edit.test()).isNotEmpty()
        .allSatisfy(outcome -> {
          assertThat(outcome.kind()).isEqualTo(Outcome.Kind.WRONG);
          assertThat(outcome.says(edit.says())).as(outcome.message()).isTrue();
        });
  }

  @TestFactory
  Stream<DynamicTest> every_exercise_has_edits_that_undo_and_three_traps() {
    return Kit.each(exercise -> {
      assertThat(Edit.of(exercise)).filteredOn(edit -> edit.kind().equals("trap"))
          .hasSizeGreaterThanOrEqualTo(3);
      assertThat(Edit.of(exercise)).filteredOn(edit -> edit.kind().equals("undo")).isNotEmpty();
    });
  }
}
