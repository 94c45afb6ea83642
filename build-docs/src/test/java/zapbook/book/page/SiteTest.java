package zapbook.book.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.book.gate.PageCheck;
import zapbook.book.gate.Problems;
import zapbook.book.gate.Sources;

/** The pages, without a browser. */
class SiteTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Gallery.write(folder);
    }

    private static Document page(String name) throws IOException {
        return Jsoup.parse(folder.resolve(name).toFile(), "UTF-8");
    }

    @Test
    void theGateHasNothingToSay() throws IOException {
        var problems = new Problems();
        int links = new PageCheck(folder, Site.WHOLE,
                new Sources(folder, folder), problems).run();
        assertThat(problems.sorted()).isEmpty();
        assertThat(links).isGreaterThan(20);
    }

    @Test
    void theContentsListAllPagesAndTheHeadingsOfTheOpenOne()
            throws IOException {
        Document page = page("gallery.html");
        assertThat(page.select(".contents .pages > li > a").eachAttr("href"))
                .containsExactly("prologue.html", "gallery.html");
        assertThat(page.select(".contents .rooms a").eachAttr("href"))
                .containsExactly("#gallery-code", "#gallery-boxes",
                        "#gallery-questions");
        assertThat(page.select(".contents [aria-current=page]").text())
                .isEqualTo("1 Gallery");
    }

    @Test
    void theOnePageHasEveryChapterAndItsLinksStayThere() throws IOException {
        Document page = page(Site.WHOLE);
        assertThat(page.select("main h1").eachText())
                .containsExactly("A Gallery");
        assertThat(page.select("main h2").eachText())
                .containsExactly("The beginning", "Gallery");
        assertThat(page.select("main a[href=#prologue]").text())
                .isEqualTo("the prologue");
        assertThat(page.select("main a[href*=.html]")).isEmpty();
        assertThat(page.getElementById("gallery-first").attr("aria-label"))
                .isEqualTo("Question 1, Gallery");
        assertThat(page.select(".contents .rooms a").eachAttr("href"))
                .contains("#prologue-try-it", "#gallery-code");
        assertThat(page("gallery.html").select("main a[href^=prologue]")
                .eachAttr("href")).contains("prologue.html#prologue");
    }

    @Test
    void headingsFiguresAndTranscriptsLinkToThemselves() throws IOException {
        assertThat(page("gallery.html").select("a.anchor").eachAttr("href"))
                .containsExactly("#gallery-code", "#gallery-code-run-1",
                        "#gallery-listing", "#gallery-patch",
                        "#gallery-source", "#gallery-boxes",
                        "#gallery-table", "#gallery-questions",
                        "#gallery-replay");
    }

    @Test
    void aPatchSaysWithoutColourWhatCameAndWhatWent() throws IOException {
        Element patch = page("gallery.html").getElementById("gallery-patch");
        assertThat(patch.select("ins").eachText())
                .containsExactly("+  return n % 10;", "+// the highlighter"
                        + " overlooks a line after an empty one");
        assertThat(patch.select("del").text()).startsWith("-  return n;");
    }

    @Test
    void theSearchKnowsEveryHeadingAndWhatStandsUnderIt() throws IOException {
        String index = Files.readString(folder.resolve("search-index.js"));
        assertThat(index).startsWith("window.zapbookSearch = [");
        assertThat(index).contains(
                "{\"href\":\"gallery.html#gallery-code\",\"page\":\"Gallery\","
                + "\"heading\":\"Code\",\"text\":\"int twice(int n) { "
                + "return 2 * n; } | created method twice(int) twice(21) "
                + "$2 ==> 42 The answer.",
                "\"href\":\"prologue.html#prologue-try-it\"",
                "gallery.html#gallery-note-1\",\"page\":\"Gallery\","
                + "\"heading\":\"Note 1\",\"text\":\"A note with code and a "
                + "link.\"");
        assertThat(index).doesNotContain("jshell>", "</");
    }

    @Test
    void aNewBookKeepsWhatTheReaderHasSolved(@TempDir Path old,
            @TempDir Path fresh) throws IOException {
        Gallery.write(fresh);
        assertThat(fresh.resolve(Progress.FILE)).hasContent(
                "window.zapbookProgress = {solved: []};");
        Gallery.solved(old, "window.zapbookProgress = {solved: [\"0\"]};\n");
        Progress.keep(old, fresh);
        assertThat(fresh.resolve(Progress.FILE))
                .hasSameTextualContentAs(old.resolve(Progress.FILE));
    }

    @Test
    void quotationMarksAreCurledButNotInCode() {
        assertThat(Quotes.curl("<p>\"A\" (\"b\") says <em>\"c\"</em>, \"<em>d"
                + "</em>\".</p><p>\"E <code>f(\"g\")</code>\"</p>"))
                .isEqualTo("<p>“A” (“b”) says <em>“c”</em>, “<em>d</em>”.</p>"
                        + "<p>“E <code>f(\"g\")</code>”</p>");
    }

    @Test
    void theNameOfAClassMayBeBrokenInALineButNotInAListing() {
        Element body = Jsoup.parseBodyFragment("<p>Mend <code>zapbook.ch00"
                + ".Flush</code>, <code>a.b</code></p><pre><code>zapbook.Lib"
                + "</code></pre>").body();
        String text = body.text();
        Polish.breakNames(body);
        assertThat(body.selectFirst("p").html()).contains(
                "<code>zapbook.<wbr>ch00.<wbr>Flush</code>, <code>a.b</code>");
        assertThat(body.selectFirst("pre").html())
                .isEqualTo("<code>zapbook.Lib</code>");
        assertThat(body.text()).isEqualTo(text);
    }

    @Test
    void notesCountFromOneOnEachPage() throws IOException {
        Element mark = page("gallery.html").selectFirst("sup.footnote a");
        assertThat(mark.text()).isEqualTo("1");
        assertThat(mark.attr("href")).isEqualTo("#gallery-note-1");
        assertThat(page("gallery.html").select("#gallery-note-1 > a")
                .attr("href")).isEqualTo("#" + mark.id());
    }

    @Test
    void eachPageHasItsOwnNotesAndTheOnePageHasAll() throws IOException {
        assertThat(page("prologue.html").select(".note")).isEmpty();
        assertThat(page("gallery.html").select(".note").eachAttr("id"))
                .isEqualTo(page(Site.WHOLE).select(".note").eachAttr("id"))
                .isEqualTo(List.of("gallery-note-1"));
    }
}
