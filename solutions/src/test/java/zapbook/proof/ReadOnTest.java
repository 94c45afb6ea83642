package zapbook.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Failures send the reader to paragraphs that the chapters have. */
class ReadOnTest {
  private static final Pattern READ_ON = Pattern.compile("Read on: +[^\"]*\"([^\"]+)\"");
  private static final Pattern HEADING = Pattern.compile("(?m)^={3,5} (.+)$");

  @TestFactory
  Stream<DynamicTest> every_paragraph_that_a_failure_names_is_a_heading_of_its_chapter() {
    return Kit.each(exercise -> {
      Set<String> headings = found(HEADING, chapterOf(exercise));
      assumeFalse(headings.isEmpty(), "the chapter of " + exercise + " is not written yet");

      assertThat(paragraphsNamed(exercise)).isNotEmpty().isSubsetOf(headings);
    });
  }

  /** What the failures of the starter and of all wrong answers name. */
  private static Set<String> paragraphsNamed(Exercise exercise) {
    Set<String> named = new TreeSet<>();
    Kit.wrongTexts(exercise).values().stream()
        .flatMap(text -> Kit.known(exercise, text).outcomes().stream())
        .forEach(outcome -> named.addAll(
            found(READ_ON, outcome.message().replaceAll("\\s+", " "))));
    return named;
  }

  private static String chapterOf(Exercise exercise) {
    Path folder = Kit.ROOT.resolve("chapters");
    if (!Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      String anchor = "[#" + exercise.about().page() + "]";
      return files.filter(file -> file.toString().endsWith(".adoc")).map(SourceText::textOf)
          .filter(text -> text.contains(anchor)).findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(text).results().map((MatchResult one) -> one.group(1)).forEach(found::add);
    return found;
  }
}
