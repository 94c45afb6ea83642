package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading descriptions. */
class ExercisesTest {

  @Test
  void a_description_is_read_with_its_tests_in_order_and_its_hints() {
    Exercise half = Fixture.half();

    assertThat(half).hasToString("Exercise 7 · Half of a number");
    assertThat(half.chapter()).isEqualTo(7);
    assertThat(half.fullName()).isEqualTo("zapbook.exercises.ch07.Half");
    assertThat(half.declared().fails().keySet())
        .containsExactly("half_of_four_is_two", "half_of_odd_is_lower");
    assertThat(half.hints()).extracting(Hint::toString)
        .containsExactly("nudge: Read the name again.", "change: Divide by two.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "07", "ch07", "ch7"})
  void an_exercise_is_found_however_its_number_is_typed(String typed) {
    assertThat(Exercises.named(Fixture.ROOT, typed).id()).isEqualTo("7");
  }

  @Test
  void a_chapters_exercises_stand_together_in_the_order_of_their_letters() {
    assertThat(Stream.of("ch10", "3r", "09c", "3b", "0", "3", "9")
        .map(typed -> ExerciseId.of(typed).orElseThrow()).sorted())
        .extracting(ExerciseId::toString)
        .containsExactly("0", "3", "3b", "3r", "9", "9c", "10");
    assertThat(ExerciseId.of("3B")).isEmpty();
    assertThat(ExerciseId.of("b3")).isEmpty();
  }

  @Test
  void many_are_told_in_few_words() {
    assertThat(ExerciseId.listed(Stream.of("4r", "0", "1", "2", "3b", "6b", "3", "5r", "9")
        .map(typed -> ExerciseId.of(typed).orElseThrow()).toList()))
        .isEqualTo("0 to 3, 9, 3b, 6b, 4r to 5r");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "70", "7b", "", "seven"})
  void an_unknown_number_is_answered_with_those_there_are(String typed) {
    assertThatThrownBy(() -> Exercises.named(Fixture.ROOT, typed))
        .hasMessage("no exercise " + typed + "; there is 7");
  }

  @Test
  void a_kit_without_exercises_is_an_error(@TempDir Path empty) throws Exception {
    Files.createDirectories(Places.descriptions(empty));

    assertThatThrownBy(() -> Exercises.in(empty)).hasMessageContaining("no exercise");
  }

  @Test
  void a_description_without_a_title_names_the_file(@TempDir Path root) throws Exception {
    Path folder = Files.createDirectories(Places.descriptions(root).resolve("ch01"));
    Files.writeString(folder.resolve("exercise.properties"), "class = X\n");

    assertThatThrownBy(() -> Exercises.in(root))
        .hasMessageContaining("exercise.properties does not say 'title'");
  }
}
