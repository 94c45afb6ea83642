package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zapbook.proof.mutation.Survivors;

/**
 * No part of a patch goes unproved: the edits that undo one cover all of its lines, but for those
 * that {@code survivors.txt} explains. A test that the learner writes is no patch: its parts are
 * not taken back, but wrong ones are planted.
 */
class UndoProofTest {

  @TestFactory
  Stream<DynamicTest> the_undoing_edits_of_an_answer_cover_every_changed_line() {
    return Kit.each(exercise -> exercise.about().changesTheMmu(), exercise -> {
      for (int part = 0; part < exercise.parts().size(); part++) {
        if (exercise.parts().get(part).tree() == Part.Tree.TEST) {
          continue;
        }
        assertThat(notUndone(exercise, part)).as("lines of %s that no edit of kind undo takes"
            + " back", exercise.parts().get(part).path()).isEmpty();
      }
    });
  }

  private static Map<Integer, String> notUndone(Exercise exercise, int part) {
    CodeLines answer = CodeLines.of(exercise.answerSources().get(part).text());
    Map<Integer, String> changed = new TreeMap<>(answer.changedFrom(
        CodeLines.of(exercise.pristineSources().get(part).text())));
    assertThat(changed).isNotEmpty();
    changed.values().removeAll(Survivors.in(Kit.ROOT).lines(exercise.at().folder()));
    Edit.of(exercise).stream().filter(edit -> edit.kind().equals("undo"))
        .map(edit -> CodeLines.of(edit.applyTo(exercise.answerSources()).get(part).text()))
        .forEach(undone -> changed.keySet().removeAll(answer.changedFrom(undone).keySet()));
    return changed;
  }

  @Test
  void lines_of_code_are_compared_and_no_others() {
    CodeLines before = CodeLines.of("class A {\n  // why\n  int a;\n  int b;\n}\n");
    CodeLines after = CodeLines.of("class A {\n  int a; // a\n\n  int c;\n\n  int d;\n}\n");

    assertThat(after.changedFrom(before)).isEqualTo(Map.of(4, "int c;", 6, "int d;"));
    assertThat(before.changedFrom(after)).isEqualTo(Map.of(4, "int b;"));
  }

  @Test
  void where_lines_are_gone_the_place_is_told() {
    CodeLines before = CodeLines.of("a();\nb();\nc();\n");
    CodeLines after = CodeLines.of("a();\nc();\n");

    assertThat(after.changedFrom(before)).isEqualTo(Map.of(-2, "gone before: c();"));
    assertThat(CodeLines.of("a();\nb();\n").changedFrom(before).keySet())
        .isEqualTo(Set.of(-3));
  }
}
