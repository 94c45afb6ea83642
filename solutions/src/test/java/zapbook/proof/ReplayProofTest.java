package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A failing test leaves a page to watch, and one that passes leaves none. */
class ReplayProofTest {
  private static final String PROPERTY = "zapbook.replays";

  @TempDir
  Path folder;

  @BeforeEach
  void leaveThemHere() {
    System.setProperty(PROPERTY, folder.toString());
  }

  @AfterEach
  void leaveThemNowhere() {
    System.clearProperty(PROPERTY);
  }

  @TestFactory
  Stream<DynamicTest> each_failure_of_a_starter_can_be_watched_until_it_passes() {
    return Kit.each(Kit::isAboutTheMmu, exercise -> {
      Verdict starter = Kit.tried(exercise, exercise.pristineSources());
      List<Outcome> watched = starter.outcomes().stream()
          .filter(outcome -> outcome.says("Watch it:")).toList();

      assertThat(watched).isNotEmpty().noneMatch(Outcome::passed);
      assertThat(left()).hasSameSizeAs(watched);
      assertThat(watched).allSatisfy(outcome -> assertThat(left())
          .anySatisfy(page -> assertThat(outcome.message()).contains(page.toUri().toString())));
      assertThat(left()).allSatisfy(page -> assertThat(page).content()
          .contains("\"your " + simple(exercise), "\"our stage "));

      assertThat(Kit.tried(exercise, exercise.answerSources()).solved()).isTrue();
      assertThat(left()).isEmpty();
    });
  }

  @TestFactory
  Stream<DynamicTest> where_no_machine_has_the_learners_class_nothing_is_promised() {
    return Kit.each(exercise -> !Kit.isAboutTheMmu(exercise), exercise -> {
      Verdict starter = Kit.tried(exercise, exercise.pristineSources());

      assertThat(starter.failed()).isPositive();
      assertThat(starter.outcomes()).noneMatch(outcome -> outcome.says("Watch it"));
      assertThat(left()).isEmpty();
    });
  }

  private static String simple(Exercise exercise) {
    return exercise.about().className().replaceAll(".*\\.", "");
  }

  private List<Path> left() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
