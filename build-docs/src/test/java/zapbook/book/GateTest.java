package zapbook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault stops the book, with its place, and leaves nothing behind. */
class GateTest {

    @TempDir
    Path root;

    private List<String> problemsOf(String chapter) {
        return new SampleBook(root)
                .chapter(SampleBook.RUN + "\n" + chapter).build();
    }

    // the text given to problemsOf starts at line 10 of chapters/one.adoc

    @Test
    void aSoundBookHasNoProblems() {
        SampleBook book = new SampleBook(root).chapter(SampleBook.RUN);
        assertThat(book.build()).isEmpty();
        assertThat(book.exists("build-docs/target/book/one.html")).isTrue();
        assertThat(book.tally().toString()).startsWith(
                "2 pages, 1 transcripts with 1 answers, 0 values");
    }

    @Test
    void aWrongAnswerIsNamedWithTheLineOfTheAnswer() {
        assertThat(problemsOf("[.jshell]\n----\njshell> 6 * 7\n$2 ==> 43\n"
                + "----\n")).containsExactly("chapters/one.adoc:13: "
                + "expected $2 ==> 43 but was $2 ==> 42");
    }

    @Test
    void allWrongAnswersAreNamedAtOnce() {
        assertThat(problemsOf("[.jshell]\n----\njshell> 1\n$2 ==> 0\n"
                + "jshell> 2\n$3 ==> 0\n----\n")).hasSize(2);
    }

    @Test
    void aMissingAnswerIsWrongToo() {
        assertThat(problemsOf("[.jshell]\n----\njshell> 6 * 7\n----\n"))
                .containsExactly("chapters/one.adoc:12: "
                        + "expected nothing but was $2 ==> 42");
    }

    @Test
    void theSecondWrongLineOfAnAnswerIsTheOneNamed() {
        assertThat(problemsOf("* in a list\n+\n[.jshell]\n----\n"
                + "jshell> System.out.println(\"a\\nb\")\na\nc\n----\n"))
                .containsExactly(
                        "chapters/one.adoc:16: expected c but was b");
    }

    @Test
    void aMethodThatNeedsWhatIsNotDeclaredIsAnError() {
        assertThat(problemsOf("[.jshell]\n----\n"
                + "jshell> int f() { return later(); }\n----\n"))
                .singleElement().asString()
                .startsWith("chapters/one.adoc:12: ").contains("later()");
    }

    @Test
    void anEndlessSnippetIsStopped() {
        SampleBook book = new SampleBook(root).limit(Duration.ofSeconds(2))
                .chapter("[.jshell]\n----\njshell> while (true) { }\n----\n");
        assertThat(book.build()).singleElement().asString()
                .startsWith("chapters/one.adoc:6: still running");
    }

    @Test
    void anUnfinishedInputIsAnError() {
        assertThat(problemsOf("[.jshell]\n----\njshell> int f() {\n----\n"))
                .singleElement().asString()
                .startsWith("chapters/one.adoc:12: JShell would ask for more");
    }

    @Test
    void aTranscriptWithoutAPromptIsAnError() {
        assertThat(problemsOf("[.jshell]\n----\n6 * 7\n----\n"))
                .singleElement().asString()
                .startsWith("chapters/one.adoc:12: a transcript starts with");
    }

    @Test
    void aCommandOfTheToolIsRefused() {
        assertThat(problemsOf("[.jshell]\n----\njshell> /list\n----\n"))
                .singleElement().asString()
                .startsWith("chapters/one.adoc:12: a command");
    }

    @Test
    void aFailingValueIsNamedWithItsLine() {
        assertThat(problemsOf("All is well here,\nbut {=1 / 0=} is not.\n"))
                .singleElement().asString()
                .startsWith("chapters/one.adoc:11: ")
                .contains("ArithmeticException");
    }

    @Test
    void aValueThatDoesNotCompileIsNamedWithItsLine() {
        assertThat(problemsOf("|===\n|a |{=nothing=}\n|===\n"))
                .singleElement().asString()
                .startsWith("chapters/one.adoc:11: ").contains("nothing");
    }

    @Test
    void aValueThatGoesOnInTheNextLineIsRefused() {
        assertThat(problemsOf("All is well here,\nbut {=1 +\n2=} is not.\n"))
                .singleElement().asString()
                .startsWith("chapters/one.adoc:11: ").contains("=}");
    }

    @Test
    void aMissingIncludeStopsTheBook() {
        assertThat(problemsOf("include::nowhere.adoc[]\n"))
                .anyMatch(p -> p.startsWith("chapters/one.adoc:10: ")
                        && p.contains("nowhere.adoc"));
    }

    @Test
    void aMissingTagStopsTheBook() {
        new SampleBook(root).put("code/src/main/java/A.java", "class A {}\n");
        assertThat(problemsOf("----\ninclude::{code}/A.java[tag=b]\n----\n"))
                .anyMatch(p -> p.startsWith("chapters/one.adoc:11: ")
                        && p.contains("tag 'b' not found"));
    }

    @Test
    void aDanglingReferenceStopsTheBook() {
        assertThat(problemsOf("See <<nowhere>>.\n")).isNotEmpty()
                .allMatch(p -> p.startsWith("chapters/one.adoc:10: "));
    }

    @Test
    void anUnknownBlockStyleStopsTheBook() {
        assertThat(problemsOf("[pikture]\n----\nx\n----\n"))
                .singleElement().asString()
                .startsWith("chapters/one.adoc:1").contains("unknown style");
    }

    @Test
    void aMissingAttributeStopsTheBook() {
        assertThat(problemsOf("See {nowhere}.\n")).singleElement().asString()
                .startsWith("chapters/one.adoc:10: ");
    }

    @Test
    void aMissingImageStopsTheBook() {
        assertThat(problemsOf("image::images/gone.png[Gone]\n"))
                .singleElement().asString()
                .startsWith("chapters/one.adoc:10: missing image");
    }

    @Test
    void aDeadLinkStopsTheBook() {
        assertThat(problemsOf("link:gone.html[gone]\n"))
                .singleElement().asString()
                .startsWith("chapters/one.adoc:10: dead link to gone.html");
    }

    @Test
    void anIdUsedTwiceStopsTheBook() {
        assertThat(problemsOf("[#twice]\nA.\n\n[#twice]\nB.\n"))
                .anyMatch(p -> p.startsWith("chapters/one.adoc:13: "));
    }

    @Test
    void anImageFromTheNetworkStopsTheBook() {
        assertThat(problemsOf("image::https://example.org/a.png[A]\n"))
                .singleElement().asString()
                .startsWith("chapters/one.adoc:10: image from the network");
    }

    @Test
    void aBookWithoutATranscriptHasFailed() {
        assertThat(new SampleBook(root).chapter("Words.\n").build())
                .containsExactly("the book has no transcript: a check that "
                        + "found nothing to check has failed");
    }

    @Test
    void aFailedBuildLeavesTheOldBookAlone() {
        SampleBook book = new SampleBook(root).chapter(SampleBook.RUN);
        book.build();
        String old = book.read("build-docs/target/book/one.html");
        book.chapter("See <<nowhere>>.\n");
        assertThat(book.build()).isNotEmpty();
        assertThat(book.read("build-docs/target/book/one.html"))
                .isEqualTo(old);
        assertThat(book.exists("build-docs/target/book.new")).isFalse();
    }
}
