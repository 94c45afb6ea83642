package zapbook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chapter runs when something changed on which its answers depend. */
class KeptAnswersTest {

    private static final String CHAPTER = "[.jshell]\n----\n"
            + "jshell> lib.Lib.n()\n$1 ==> 1\n----\n\n"
            + "Now {=lib.Lib.n() + 1=}.\n\n[picture]\n----\n"
            + "Plot.lines(\"P\").series(\"\", List.of(lib.Lib.n(), 5))\n----\n";

    @TempDir
    Path root;
    private SampleBook book;

    @BeforeEach
    void buildOnce() throws IOException {
        compile("1");
        book = new SampleBook(root).chapter(CHAPTER);
        assertThat(book.build()).isEmpty();
        assertThat(book.tally().run).isEqualTo(1);
    }

    private void compile(String value) throws IOException {
        Path source = root.resolve("Lib.java");
        Path classes = Files.createDirectories(
                root.resolve("code/target/classes"));
        Files.writeString(source, "package lib; public class Lib {"
                + " public static int n() { return " + value + "; } }");
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null,
                null, "-d", classes.toString(), source.toString());
        assertThat(failed).isZero();
    }

    private String page() {
        return book.read("build-docs/target/book/one.html");
    }

    @Test
    void nothingChangedSoNothingRunsAndThePageIsTheSame() {
        String before = page();
        assertThat(book.build()).isEmpty();
        assertThat(book.tally().run).isZero();
        assertThat(page()).isEqualTo(before);
    }

    @Test
    void otherWordsDoNotRunAChapterAgain() {
        book.chapter("Other words.\n\n" + CHAPTER + "\nMore of them.\n");
        assertThat(book.build()).isEmpty();
        assertThat(book.tally().run).isZero();
        assertThat(book.page("one.html").text())
                .contains("Other words.", "Now 2.", "More of them.");
    }

    @Test
    void anotherInputRunsTheChapterAgain() {
        book.chapter(CHAPTER.replace("lib.Lib.n()\n$1", "0 + lib.Lib.n()\n$1"));
        assertThat(book.build()).isEmpty();
        assertThat(book.tally().run).isEqualTo(1);
    }

    @Test
    void anotherExpressionInProseOrPictureRunsTheChapterAgain() {
        book.chapter(CHAPTER.replace("n() + 1", "n() + 2"));
        assertThat(book.build()).isEmpty();
        assertThat(book.tally().run).isEqualTo(1);
        assertThat(page()).contains("Now 3.");
        book.chapter(CHAPTER.replace("\"P\"", "\"Q\""));
        assertThat(book.build()).isEmpty();
        assertThat(book.tally().run).isEqualTo(1);
        assertThat(page()).contains(">Q.</title>");
    }

    @Test
    void aChangedClassRunsEveryChapterAgain() throws IOException {
        compile("7");
        assertThat(book.build()).containsExactly(
                "chapters/one.adoc:7: expected $1 ==> 1 but was $1 ==> 7");
        assertThat(book.tally().run).isEqualTo(1);
        compile("1");
        assertThat(book.build()).isEmpty();
        assertThat(book.tally().run).isZero();
    }

    @Test
    void onlyTheChapterThatChangedRunsAgain() {
        book.put("chapters/book.adoc", "= A: B\n:doctype: book\n\n"
                + "include::one.adoc[]\n\n[#two]\n== Two\n\n"
                + SampleBook.RUN);
        assertThat(book.build()).isEmpty();
        assertThat(book.tally().run).isEqualTo(1);
    }

    @Test
    void aWrongAnswerIsFoundAlsoWhenNothingRuns() {
        book.chapter(CHAPTER.replace("$1 ==> 1", "$1 ==> 2"));
        assertThat(book.build()).containsExactly(
                "chapters/one.adoc:7: expected $1 ==> 2 but was $1 ==> 1");
        assertThat(book.tally().run).isZero();
    }

    @Test
    void whatFailedIsTriedAgain() {
        book.chapter(CHAPTER + "\n{=nothing=}\n");
        assertThat(book.build()).hasSize(1);
        assertThat(book.tally().run).isEqualTo(1);
        assertThat(book.build()).hasSize(1);
        assertThat(book.tally().run).isEqualTo(1);
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        Path kept = root.resolve("build-docs/target/book-answers");
        try (var files = Files.list(kept)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "[{");
            }
        }
        assertThat(book.build()).isEmpty();
        assertThat(book.tally().run).isEqualTo(1);
    }
}
