package zapbook.book.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zapbook.proof.Edit;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;

/** Methods and differences as the book prints them. */
class SourcesShownTest {

    private static final Path KIT = Path.of("..").toAbsolutePath().normalize();
    private static final String SAMPLE = """
            package p;

            /** Javadoc of the class. */
            public class Sample
                extends Base {
              private final int n;

              /** Makes one. */
              public Sample(int n) {
                this.n = n;
              }

              /**
               * Javadoc of the method.
               */
              @Override
              protected int twice() {
                // why it is so
                return 2 * n;
              }

              int once() {
                return n;
              }

              int once(int m) {
                return m;
              }
            }
            """;

    @TempDir Path folder;

    private List<String> shown(String request) throws IOException {
        Files.writeString(folder.resolve("Sample.java"), SAMPLE);
        return new SourceOf(folder).lines(request);
    }

    @Test
    void aMethodStandsInTheFrameOfItsClassWithoutJavadoc()
            throws IOException {
        assertThat(shown("Sample twice")).containsExactly(
                "public class Sample extends Base {", "  // ...", "",
                "  @Override", "  protected int twice() {",
                "    // why it is so", "    return 2 * n;", "  }", "",
                "  // ...", "}");
    }

    @Test
    void oneOfTwoMethodsOfANameIsChosenByItsParameters()
            throws IOException {
        assertThat(shown("Sample once(int)"))
                .contains("  int once(int m) {").doesNotContain("int once() {");
        assertThat(shown("Sample once"))
                .contains("  int once(int m) {", "  int once() {");
    }

    @Test
    void aClassAloneIsShownWithoutItsConstructor() throws IOException {
        assertThat(shown("Sample")).contains("  int once() {",
                "  private final int n;").doesNotContain("  // ...")
                .noneMatch(line -> line.contains("Sample(int n)"));
    }

    @Test
    void aWrongNameIsAnsweredWithTheNamesThereAre() {
        assertThatThrownBy(() -> shown("Sample thrice"))
                .hasMessage("Sample does not declare thrice, but n, new, "
                        + "twice, once");
        assertThatThrownBy(() -> shown("Simple twice"))
                .hasMessage("no class Simple in the sources of the kit");
    }

    @Test
    void aLineThatIsTooWideIsRefused() throws IOException {
        Files.writeString(folder.resolve("Wide.java"),
                "class Wide {\n  int n = 1; //" + "x".repeat(70) + "\n}\n");
        assertThatThrownBy(() -> new SourceOf(folder).lines("Wide"))
                .hasMessageContaining("a line of 85 columns");
    }

    static Stream<Exercise> exercises() {
        return Exercises.in(KIT).stream();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everyAnswersDifferenceLeadsFromStarterToAnswer(Exercise exercise) {
        List<String> lines = new AnswerDiff(KIT).lines(exercise.id());
        String before = new JavaText(exercise.pristine().text()).lines()
                .toString();
        String after = new JavaText(exercise.answer().text()).lines()
                .toString();
        assertThat(lines).anyMatch(line -> line.startsWith("+"))
                .noneMatch(line -> line.contains("/**"))
                .first().asString().startsWith("@@ ");
        for (String line : lines) {
            String code = line.isEmpty() ? "" : line.substring(1);
            if (line.startsWith("+")) {
                assertThat(after).contains(code);
            } else if (line.startsWith("-")) {
                assertThat(before).contains(code);
            }
        }
    }

    @Test
    void aPieceIsHeadedByTheMethodsItTouches() {
        assertThat(new AnswerDiff(KIT).lines("5"))
                .filteredOn(line -> line.startsWith("@@")).asString()
                .contains("BatchedRecycling: zapOldestMmuPages, "
                        + "makeMmuPagesAvailable");
    }

    @Test
    void anotherAcceptedAnswerCanBeShown() {
        Exercise exercise = Exercises.named(KIT, "5");
        for (Edit edit : Edit.accepted(exercise)) {
            List<String> lines =
                    new AnswerDiff(KIT).lines("5 " + edit.name());
            assertThat(lines).isNotEqualTo(new AnswerDiff(KIT).lines("5"));
        }
        assertThat(Edit.accepted(exercise)).isNotEmpty();
        assertThatThrownBy(() -> new AnswerDiff(KIT).lines("5 nothing"))
                .hasMessageContaining("from-the-tail");
        assertThatThrownBy(() -> new AnswerDiff(KIT).lines("77"))
                .hasMessageContaining("no exercise 77");
    }
}
