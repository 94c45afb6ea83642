package zapbook.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Javadoc of a stage tells what the registry knows of its patch. */
class StageDocsTest {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  /** An id of a commit; no word of ours has twelve hex digits. */
  private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{12}\\b");

  static List<Stage> patches() {
    return Stages.all().subList(1, Stages.all().size());
  }

  @ParameterizedTest
  @MethodSource("patches")
  void itSaysInASentenceWhatThePatchDoesAndThenWhatItCures(Stage stage)
      throws IOException {
    String[] paragraphs = doc(stage).split(" <p>");
    assertThat(paragraphs).hasSizeGreaterThanOrEqualTo(3);
    assertThat(paragraphs[0]).as("one sentence")
        .matches("[A-Z][^.?!]+[.?]");
    assertThat(paragraphs[1]).startsWith("It cures: ");
  }

  @ParameterizedTest
  @MethodSource("patches")
  void itNamesCommitsAuthorsDaysReleasesAndFunctions(Stage stage)
      throws IOException {
    String doc = doc(stage);
    assertThat(stage.commits()).isNotEmpty();
    for (Commit commit : stage.commits()) {
      assertThat(doc).contains(commit.id(), commit.author(),
          LocalDate.parse(commit.written()).format(DAY));
      assertThat(doc).containsPattern(
          "Linux " + Pattern.quote(commit.release()) + "\\b");
      assertThat(commit.functions()).isNotEmpty();
      for (String function : commit.functions()) {
        assertThat(doc).containsPattern("(?<![\\w(])"
            + Pattern.quote(function) + "(?![\\w(])");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("patches")
  void itNamesNoCommitThatTheRegistryDoesNotKnow(Stage stage)
      throws IOException {
    Matcher found = ID.matcher(doc(stage));
    while (found.find()) {
      assertThat(stage.commits()).extracting(Commit::id)
          .contains(found.group());
    }
  }

  @Test
  void stageZeroSaysThatItIsAComposite() throws IOException {
    assertThat(doc(Stages.stage(0))).contains("composite", "3.11", "5.0",
        "3.10");
  }

  /** The comment of the class on one line, without stars. */
  private static String doc(Stage stage) throws IOException {
    Path source = Path.of("src/main/java/zapbook/stages",
        "Stage" + stage.number() + ".java");
    String text = Files.readString(source);
    int end = text.indexOf("\npublic class");
    int begin = text.lastIndexOf("/**", end);
    return text.substring(begin + 3, end).replaceAll("\\*/\\s*$", "")
        .replaceAll("\\n \\*", " ").replaceAll("\\s+", " ").strip();
  }
}
