package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        accepted(exercise).stream().map(edit -> DynamicTest.dynamicTest(
            exercise.id() + ": " + edit.title(), () -> isSolved(exercise, edit))));
  }

  private static void isSolved(Exercise exercise, Edit edit) {
    SourceText other = edit.applyTo(exercise.answer());
    Verdict verdict = Kit.tried(exercise, List.of(other));

    assertThat(verdict.solved()).as(verdict.toString()).isTrue();
  }

  private static List<Edit> accepted(Exercise exercise) {
    Path folder = exercise.at().edits().resolveSibling("accepted");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".edit")).sorted()
          .map(file -> Edit.parse(file.getFileName().toString(), SourceText.textOf(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
