package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every exercise has, and that Maven knows the same exercises. */
class ShapeTest {
  private static final String POM = SourceText.textOf(Kit.ROOT.resolve("exercises/pom.xml"));

  @Test
  void maven_takes_the_numbers_that_there_are_and_no_others() {
    List<String> ids = Kit.exercises().stream().map(Exercise::id).toList();
    Pattern taken = Pattern.compile(property("exercise.pattern"));

    assertThat(property("exercise.list")).isEqualTo(
        ExerciseId.listed(Kit.exercises().stream().map(Exercise::number).toList()));
    for (int number = 0; number < 100; number++) {
      for (char letter = 'a' - 1; letter <= 'z'; letter++) {
        String id = number + (letter < 'a' ? "" : "" + letter);
        assertThat(taken.matcher(id).matches()).as("-Dexercise=" + id)
            .isEqualTo(ids.contains(id));
        assertThat(taken.matcher("0" + id).matches()).as("-Dexercise=0" + id)
            .isEqualTo(ids.contains(id));
      }
    }
    assertThat(taken.matcher("true").matches()).isFalse();
  }

  @Test
  void maven_says_of_an_unknown_number_what_the_command_says() {
    Matcher rule = Pattern.compile("(?s)there-is-such-an-exercise.*?<regexMessage>(.*?)<")
        .matcher(POM);
    assertThat(rule.find()).isTrue();
    String maven = rule.group(1).replace("${exercise}", "77")
        .replace("${exercise.list}", property("exercise.list"));

    assertThatThrownBy(() -> Exercises.named(Kit.ROOT, "77")).hasMessage(maven);
  }

  private static String property(String name) {
    Matcher matcher = Pattern.compile("<" + name + ">(.*?)</" + name + ">").matcher(POM);
    assertThat(matcher.find()).as(name + " in the pom of the exercises").isTrue();
    return matcher.group(1);
  }

  @Test
  void an_ide_runs_the_tests_as_the_workshop_does() throws IOException {
    Properties file = new Properties();
    file.load(new StringReader(SourceText.textOf(
        Kit.ROOT.resolve("exercises/src/test/resources/junit-platform.properties"))));
    Map<String, String> ours = Trial.settings(Workshop.TIME_LIMIT);

    assertThat(file).hasSizeGreaterThan(3);
    file.forEach((key, value) -> {
      if (key.equals("junit.jupiter.extensions.autodetection.enabled")) {
        // the one that is found looks for what the workshop looks for itself
        assertThat(value).isEqualTo("true");
      } else if (ours.containsKey(key)) {
        assertThat(value).as("" + key).isEqualTo(ours.get(key));
      } else {
        // a debugger may take its time; nobody debugs in a workshop
        assertThat(key).isEqualTo("junit.jupiter.execution.timeout.mode");
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> four_hints_from_a_nudge_to_the_change() {
    return Kit.each(exercise -> {
      assertThat(exercise.hints()).extracting(Hint::grade)
          .containsExactly("nudge", "where", "shape", "change");
      assertThat(exercise.hints()).extracting(Hint::text)
          .allMatch(text -> !text.isBlank())
          .noneMatch(text -> text.matches("(?is).*\\bline \\d.*"));
    });
  }

  @TestFactory
  Stream<DynamicTest> what_the_learner_reads_fits_the_book_and_stands_in_a_fair_place() {
    return Kit.each(exercise -> {
      List<SourceText> texts = Stream.concat(exercise.pristineSources().stream(),
          exercise.answerSources().stream()).toList();

      assertThat(texts).allSatisfy(text ->
          assertThat(text.text().lines()).allMatch(line -> line.length() <= 76));
      assertThat(exercise.pristine().text()).contains("nothing has to be solved before");
      assertThat(exercise.pristineSources()).allSatisfy(text ->
          assertThat(text.text()).containsOnlyOnce("TODO"));
      assertThat(exercise.answerSources()).allSatisfy(text ->
          assertThat(text.text()).doesNotContain("TODO"));
    });
  }

  @TestFactory
  Stream<DynamicTest> four_to_eight_tests_that_are_sentences() {
    return Kit.each(exercise -> {
      Declared declared = exercise.declared();

      assertThat(declared.tests()).isBetween(4, 8 * exercise.parts().size());
      assertThat(Stream.concat(declared.fails().keySet().stream(), declared.given().stream()))
          .allMatch(name -> name.split("_").length >= 4);
      assertThat(declared.fails().values()).allMatch(phrase -> phrase.length() > 10);
    });
  }
}
