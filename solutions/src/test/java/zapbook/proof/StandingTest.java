package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Untouched, open and solved, on a copy of the fixture. */
class StandingTest {

  @TempDir
  private Path root;
  private Exercise half;

  @BeforeEach
  void copyTheFixture() throws IOException {
    try (Stream<Path> files = Files.walk(Fixture.ROOT)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(Fixture.ROOT.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    half = Exercises.in(root).get(0);
  }

  @Test
  void a_fresh_starter_is_untouched() throws IOException {
    assertThat(standing()).hasToString(
        "Exercise 7 · Half of a number: untouched, 1 of 3 tests pass");
  }

  @Test
  void a_comment_does_not_touch_it() throws IOException {
    write("return number;", "return number; // what now?\r\n");

    assertThat(standing().state()).isEqualTo(State.UNTOUCHED);
  }

  @Test
  void a_wrong_change_is_open() throws IOException {
    write("return number;", "return 2;");

    assertThat(standing()).hasToString("Exercise 7 · Half of a number: open, 1 of 3 tests pass");
  }

  @Test
  void a_right_change_is_solved() throws IOException {
    write("return number;", "return number >> 1;");

    assertThat(standing().state()).isEqualTo(State.SOLVED);
  }

  @Test
  void a_text_that_does_not_compile_is_open() throws IOException {
    write("return number;", "return \"number;");

    assertThat(standing()).hasToString("Exercise 7 · Half of a number: open,"
        + " does not compile (Half.java: unclosed string literal)");
  }

  @Test
  void a_lost_file_is_open_and_can_be_brought_back() throws IOException {
    Files.delete(half.at().starter());

    assertThat(standing().toString()).contains("open", "build-docs/target/zapbook reset 7");
  }

  @Test
  void a_class_the_learner_adds_belongs_to_his_text() throws IOException {
    write("return number;", "return Two.share(number);");
    Files.writeString(half.at().starter().resolveSibling("Two.java"), """
        package zapbook.exercises.ch07;
        class Two {
          static int share(int number) { return number / 2; }
        }
        """);

    assertThat(standing().state()).isEqualTo(State.SOLVED);
  }

  @Test
  void code_that_ends_the_process_is_open_and_ends_no_other() throws Exception {
    write("return number;", "System.exit(0); return 0;");

    assertThat(Apart.progress(root, List.of(half))).containsExactly("Exercise 7 · Half of a "
        + "number: open, its code ended the process that ran it");
  }

  @Test
  void progress_is_told_from_a_process_apart() throws Exception {
    assertThat(Apart.progress(root, List.of(half))).containsExactly(
        "Exercise 7 · Half of a number: untouched, 1 of 3 tests pass");
  }

  private void write(String old, String now) throws IOException {
    Files.writeString(half.at().starter(), half.pristine().text().replace(old, now));
  }

  private Standing standing() throws IOException {
    try (Workshop workshop = Workshop.open()) {
      return Standing.of(half, workshop);
    }
  }
}
