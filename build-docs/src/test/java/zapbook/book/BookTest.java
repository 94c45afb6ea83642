package zapbook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.book.answer.Drawn;

/** What a reader gets. */
class BookTest {

    @TempDir
    Path root;

    private SampleBook book(String chapter) {
        SampleBook book = new SampleBook(root).chapter(chapter);
        assertThat(book.build()).isEmpty();
        return book;
    }

    @Test
    void referencesLeadFromPageToPage() {
        SampleBook book = new SampleBook(root)
                .put("chapters/book.adoc", "= A: B\n:doctype: book\n\n"
                        + "See <<two>>.\n\ninclude::one.adoc[]\n\n"
                        + "[#two]\n== Two\n\nSee <<deep>> and <<here>>.\n\n"
                        + "[#here]\n=== Here\n\nText.\n")
                .chapter(SampleBook.RUN + "\n[#deep]\n=== Deep\n\nText.\n");
        assertThat(book.build()).isEmpty();
        assertThat(book.page("index.html").select("main p a").eachAttr("href"))
                .containsExactly("two.html#two");
        assertThat(book.page("two.html").select("main p a").eachAttr("href"))
                .containsExactly("one.html#deep", "#here");
    }

    @Test
    void aPageHasOneHeadingOfTheFirstLevelAndKnowsItsNeighbours() {
        SampleBook book = book(SampleBook.RUN + "\n=== Deep\n\nText.\n");
        var page = book.page("one.html");
        assertThat(page.select("h1").eachText()).containsExactly("One");
        assertThat(page.select("main h2").eachText()).containsExactly("Deep");
        assertThat(page.select(".turn a[rel=prev]").attr("href"))
                .isEqualTo("index.html");
    }

    @Test
    void aFootnoteStandsOnItsOwnPage() {
        SampleBook book = book(SampleBook.RUN
                + "\nText.footnote:[A note.]\n");
        assertThat(book.page("one.html").select(".footnotes").text())
                .isEqualTo("1 A note.");
        assertThat(book.page("index.html").select(".footnotes")).isEmpty();
    }

    @Test
    void valuesTakeTheStateOfTheShellAtTheirPlace() {
        SampleBook book = book("[.jshell]\n----\njshell> int n = 1\nn ==> 1\n"
                + "----\n\nFirst {=n=}.\n\n* item {=n + 1=}\n\n"
                + "[.jshell]\n----\njshell> n = 2048\nn ==> 2048\n"
                + "jshell> n / 2\n$3 ==> 1024\n----\n\n"
                + ".Title {=n=}\n|===\n|{=\"a < b_c_\"=} |`{=n=}`\n|===\n");
        var page = book.page("one.html");
        assertThat(page.text()).contains("First 1.", "item 2",
                "Title 2,048", "a < b_c_");
        assertThat(page.select("td code").text()).isEqualTo("2,048");
        assertThat(book.tally().values).isEqualTo(5);
    }

    @Test
    void aPictureBecomesAFigureWithTextInBothForms() {
        SampleBook book = book(SampleBook.RUN + "\n[picture#fig]\n"
                + ".Growth to {=1024=}\n----\nPlot.lines(\"Growth\")\n"
                + "    .series(\"a\", List.of(1, 2))\n----\n\nSee <<fig>>.\n");
        var figure = book.page("one.html").select("figure#fig");
        assertThat(figure.select("figcaption").text())
                .isEqualTo("Figure 1. Growth to 1,024");
        assertThat(figure.select("svg[role=img] title").text())
                .isEqualTo("Growth.");
        assertThat(figure.select("svg").attr("aria-labelledby"))
                .isEqualTo("picture-1-title picture-1-text");
    }

    @Test
    void aTableBecomesAFigureWithCaptionAndNote() {
        SampleBook book = book(SampleBook.RUN + "\n[table#tab]\n"
                + ".Two guests\n----\nTable.of(\"t\").text(\"guest\")\n"
                + "    .number(\"used\", \"pages\").row(\"a\", 1024)\n"
                + "    .note(\"Look here.\")\n----\n\nSee <<tab>>.\n");
        var figure = book.page("one.html").select("figure#tab");
        assertThat(figure.select("figcaption").text())
                .isEqualTo("Table 1. Two guests Look here.");
        assertThat(figure.select("td").text()).isEqualTo("1,024");
        assertThat(book.tally().count(Drawn.TABLE)).isEqualTo(1);
    }

    @Test
    void anExpressionThatIsNoTableStopsTheBookAtItsLine() {
        SampleBook book = new SampleBook(root).chapter(SampleBook.RUN
                + "\n[table]\n----\n1 + 1\n----\n");
        assertThat(book.build()).containsExactly(
                "chapters/one.adoc:12: not a table: 2");
    }

    @Test
    void aMethodIsShownFromItsSourceAndAWrongNameStopsTheBook() {
        String source = "class A {\n  int f(int n) {\n    return n;\n  }\n}\n";
        new SampleBook(root).put("code/src/main/java/p/A.java", source);
        SampleBook book = book(SampleBook.RUN
                + "\n[source-of#f]\n.One method\n----\nA f\n----\n");
        var listing = book.page("one.html").select("#f");
        assertThat(listing.select(".title").text()).isEqualTo("One method");
        assertThat(listing.select("pre.rouge code[data-lang=java]").text())
                .isEqualTo("class A {\n  int f(int n) {\n    return n;\n"
                        + "  }\n}");
        assertThat(listing.select("pre .kt")).isNotEmpty();
        book.chapter(SampleBook.RUN + "\n[source-of]\n----\nA g\n----\n");
        assertThat(book.build()).containsExactly(
                "chapters/one.adoc:12: A does not declare g, but f");
    }

    @Test
    void aReplayBecomesAPlayerWithItsStepsAsATable() {
        SampleBook book = book(SampleBook.RUN + "\n[replay#rep]\n"
                + ".Two stages\n----\nReplay.pair(\"dead-roots\", 3, 4,\n"
                + "    \"roots=2\", \"unsync=2\", \"walks=1\")\n----\n\n"
                + "See <<rep>>.\n");
        var page = book.page("one.html");
        var figure = page.select("figure#rep");
        assertThat(figure.select("figcaption").text())
                .isEqualTo("Figure 1. Two stages");
        assertThat(figure.select("script[type=application/json]").html())
                .startsWith("{\"format\":\"zapbook-replay\"");
        assertThat(figure.select("caption").eachText()).hasSize(2);
        assertThat(figure.select("tbody tr").size()).isGreaterThan(20);
        assertThat(figure.select(".zb-alt").text())
                .contains("Stage 4", "on no list 2");
        assertThat(page.select("head script[src=replay.js]")).hasSize(1);
        assertThat(book.page("index.html").select("script[src=replay.js]"))
                .isEmpty();
        assertThat(book.exists("build-docs/target/book/replay.css")).isTrue();
    }

    @Test
    void whatIsNoReplayIsToldWithItsLine() {
        SampleBook book = new SampleBook(root).chapter(
                SampleBook.RUN + "\n[replay]\n----\n6 * 7\n----\n");
        assertThat(book.build()).singleElement().asString()
                .contains("not a replay: 42");
    }

    @Test
    void theTypesOfDrawersAreNotInReachOfATranscript() {
        SampleBook book = new SampleBook(root).chapter("[picture]\n----\n"
                + "Plot.lines(\"A\").series(\"a\", List.of(1, 2))\n----\n\n"
                + "[.jshell]\n----\njshell> Plot.lines(\"A\")\n----\n");
        assertThat(book.build()).singleElement().asString()
                .contains("but was |  Error:");
    }

    @Test
    void anImportOfTheChaptersOwnOutlivesAPicture() {
        String shown = " ==> A\ny over x\n       0 |" + "#".repeat(56) + " 1\n";
        book("[.jshell]\n----\njshell> import zapbook.draw.*\n\n"
                + "jshell> Plot p = Plot.lines(\"A\").series(\"\", List.of(1))\n"
                + "p" + shown + "----\n\n"
                + "[picture]\n----\np\n----\n\n[picture]\n----\np\n----\n\n"
                + "[.jshell]\n----\njshell> Plot q = p\n"
                + "q" + shown + "----\n");
    }

    @Test
    void aTranscriptIsExportedWithItsHeadingAndItsInputsOnly() {
        SampleBook book = book("[.jshell]\n----\njshell> int f() {\n"
                + "   ...>   return 3;\n   ...> }\n|  created method f()\n\n"
                + "jshell> f()  // <1>\n$2 ==> 3\n----\n<1> Three.\n");
        assertThat(book.read("build-docs/target/jshell/chapter0.jsh"))
                .isEqualTo("// snippet 1: One\nint f() {\n  return 3;\n}\n"
                        + "f()  // <1>\n");
        var page = book.page("one.html");
        assertThat(page.select(".typed").eachText()).endsWith("f()");
        assertThat(page.select(".jshell .conum").text()).isEqualTo("1");
        assertThat(page.select(".yourself pre").eachText())
                .as("each with its button to copy it").containsExactly(
                        "java @build-docs/target/zapbook shell 0",
                        "jshell --class-path code/target/classes"
                                + ":build-docs/target/classes");
    }

    @Test
    void rewritingPutsRightAnswersIntoTheSourceAndNothingElse() {
        String before = "Words.\n\n[.jshell]\n----\njshell> 6 * 7\n\n"
                + "jshell> 1\nwrong\nwrong\n\njshell> int[] a = {}\n"
                + "a ==> int[0] {  }\n----\n\nMore *words*.\n";
        SampleBook book = new SampleBook(root).chapter(before).rewriting();
        assertThat(book.build()).isEmpty();
        assertThat(book.read("chapters/one.adoc")).isEqualTo("[#one]\n"
                + "== One\n\n" + before.replace("6 * 7\n", "6 * 7\n$1 ==> 42\n")
                        .replace("wrong\nwrong", "$2 ==> 1"));
    }

    @Test
    void aStackTraceMayLeaveOutFramesOfOtherCode() {
        book("[.jshell]\n----\njshell> List.of(1).get(3)\n"
                + "|  Exception java.lang.IndexOutOfBoundsException: "
                + "Index: 3 Size: 1\n|        at ...\n|        at (#1:1)\n"
                + "----\n");
    }

    @Test
    void everyChapterHasAShellOfItsOwn() {
        SampleBook book = new SampleBook(root)
                .put("chapters/book.adoc", "= A: B\n:doctype: book\n\n"
                        + "include::one.adoc[]\n\n[#two]\n== Two\n\n"
                        + SampleBook.RUN)
                .chapter(SampleBook.RUN);
        assertThat(book.build()).isEmpty();
        assertThat(book.exists("build-docs/target/jshell/chapter1.jsh"))
                .isTrue();
    }

    @Test
    void theSameSourceGivesTheSamePages() {
        SampleBook book = book(SampleBook.RUN);
        String once = book.read("build-docs/target/book/one.html");
        assertThat(book.build()).isEmpty();
        assertThat(book.read("build-docs/target/book/one.html"))
                .isEqualTo(once);
    }
}
