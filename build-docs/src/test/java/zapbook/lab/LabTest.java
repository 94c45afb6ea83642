package zapbook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import zapbook.draw.Compare;
import zapbook.replay.Replay;
import zapbook.replay.page.ReplayHtml;
import zapbook.workloads.Parameter;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

class LabTest {

  private static Lab lab() {
    return Lab.of("restarts", "pages=40").stages(1, 2)
        .table("a-table", "restarts").plot("a-plot", "restarts")
        .replay("a-replay", 1, 2, "pages=12", "roots=3");
  }

  private static Runs runs(String words, String marks) {
    Runs runs = new Runs(
        Request.of("restarts", words, marks), events -> true, 2);
    for (String each : marks.split(",")) runs.next();
    return runs;
  }

  @Test
  void thePageHasEveryNumberWithItsRangeAndMeaning() {
    Element html = Jsoup.parseBodyFragment(lab().html()).body();
    assertThat(html.select(".knobs tbody tr").eachText()).containsExactly(
        "pages 40 1 to 200,000 direct pages, older than the roots (40 in"
            + " this chapter; the workload’s standard is 4,000)",
        "roots 8 0 to 64 roots in use, the newest pages",
        "unsync 4 0 to 10,000 tables with an unsync leaf");
    assertThat(html.select("a").eachAttr("href"))
        .containsExactly("#a-table", "#a-plot", "#a-replay");
    assertThat(html.select("template input[checked]").eachAttr("value"))
        .containsExactly("1", "2");
    assertThat(html.select(".run").text()).isEqualTo("In a terminal, from"
        + " the root of the kit: java @build-docs/target/zapbook compare"
        + " restarts pages=40 roots=8 unsync=4 --stages 1,2");
  }

  @Test
  void whatAReaderTypesIsCheckedAgainstTheRange() {
    assertThat(Request.of("restarts", "pages=4_000 roots=1,0", "0").words())
        .isEqualTo("pages=4000 roots=10 unsync=4");
    for (String bad : List.of("roots=65", "roots=-1", "roots=x", "roots=",
        "roots=1e1", "roots=99999999999999999999")) {
      assertThatThrownBy(() -> Request.of("restarts", bad, "0"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("roots: 0 to 64, not ");
    }
    assertThatThrownBy(() -> Request.of("restarts", "rots=1", "0"))
        .hasMessage("restarts has no parameter 'rots', expected one of"
            + " pages, roots, unsync");
    assertThatThrownBy(() -> Request.of("restarts", "", "12"))
        .hasMessage("restarts is not compared on '12'");
    assertThatThrownBy(() -> Request.of("restarts", "", ""))
        .hasMessage("Choose at least one stage.");
    assertThatThrownBy(() -> Request.of("recycling", "used=2", "0"))
        .hasMessage("roots: at most 2 with used=2, not 3, since they are"
            + " among the pages in use");
  }

  @Test
  void aChapterCannotNameWhatIsNotThere() {
    assertThatThrownBy(() -> Lab.of("nothing"))
        .hasMessageStartingWith("no workload 'nothing'");
    assertThatThrownBy(() -> lab().stages(10))
        .hasMessage("restarts is not compared on '10'");
    assertThatThrownBy(() -> lab().replay("r", 1, 2, "roots=65"))
        .hasMessage("roots: 0 to 64, not 65");
  }

  @Test
  void theTableIsTheOneOfTheBook() {
    String all = "0,1,2,3,4,5,6,7,8,9";
    Compare book = Compare.of("restarts", "pages=40", "unsync=1");
    Runs runs = runs("pages=40 unsync=1", all);
    assertThat(runs.tableHtml(List.of("restarts", "visited")))
        .isEqualTo(book.table("restarts", "visited").html());
    assertThat(runs.plotHtml("visited", 1))
        .contains(book.plot("visited").svg().lines().skip(1).findFirst()
            .orElseThrow());
    assertThat(runs.plotNote("visited"))
        .isEqualTo(book.plot("visited").note());
  }

  @Test
  void stagesThatWereLeftOutAreNotSpokenOf() {
    assertThat(runs("pages=40", "1,2,7").plotNote("restarts")).isEqualTo(
        "Restarts: 44 on stage 1 and 4 on stages 2 and 7.");
  }

  @Test
  void theReplayHasItsOwnNumbersUnlessTheReaderChoseOthers() {
    Runs runs = runs("pages=40 roots=2", "1,2");
    String own = "pages=12 roots=3 unsync=1";
    String usual = "pages=40 roots=8 unsync=4";
    assertThat(runs.replayWords(own, usual))
        .isEqualTo("pages=12 roots=2 unsync=1");
    assertThat(runs.replayHtml("1,2", own, usual)).isEqualTo(
        ReplayHtml.element(Replay.pair("restarts", 1, 2,
            "pages=12", "roots=2", "unsync=1"), null, false));
  }

  @Test
  void aReplayMayShowAVariantBesideItsStage() {
    Runs runs = new Runs(Request.of("mmio-walk", "pages=24 marked=4", "3,v"),
        events -> true, 3);
    String html = runs.replayHtml("3,v", "", "");
    assertThat(html).contains("mmio-walk-unsplit: ", "stage 3: ");
    assertThatThrownBy(() -> runs.replayHtml("3,z", "", ""))
        .hasMessage("mmio-walk is not compared on 'z'");
  }

  /** 40 pages are this replay's own, and 100 of them cannot be marked. */
  @Test
  void aReplayTakesTheNumbersOfTheRunWhereItsOwnWouldContradictThem() {
    Runs runs = new Runs(Request.of("mmio-walk", "pages=200 marked=100",
        "3"), events -> true, 3);
    assertThat(runs.replayWords("pages=40 marked=4", "pages=200 marked=16"))
        .isEqualTo("pages=200 marked=100 contended=0");
  }

  @Test
  void aRunThatIsStoppedEndsAtOnce() {
    Runs runs = new Runs(Request.of("restarts", "pages=100000", "1"),
        events -> false, 2);
    assertThatThrownBy(runs::next).isInstanceOf(Pace.Stopped.class);
  }

  @Test
  void aRunIsOneLineThatNamesEverything() {
    String line = Likeness.of("restarts", "2");
    assertThat(line).startsWith("restarts on 2: done")
        .contains("restarts=4", "pagesZapped=", "maxHoldNanos=")
        .matches(".* \\d+ events [0-9a-f]+-[0-9a-f]+")
        .isEqualTo(Likeness.of("restarts", "2"))
        .isNotEqualTo(Likeness.of("restarts", "1"));
  }

  @Test
  void aChoiceHasEveryWorkloadWithItsNumbersAndShowsItInTheSameFigures() {
    Choice choice = Choice.showing("t", "p", "r");
    Element html = Jsoup.parseBodyFragment(choice.html()).body();
    assertThat(html.select("figure").eachAttr("id")).containsExactly(
        Workloads.all().stream().map(each -> "run-" + each.name())
            .toArray(String[]::new));
    for (Workload each : Workloads.all()) {
      Element lab = html.select("#run-" + each.name()).first();
      assertThat(lab.select("[data-knob]").eachAttr("data-knob"))
          .containsExactly(each.parameters().stream()
              .map(Parameter::name).toArray(String[]::new));
      assertThat(lab.select("a").eachAttr("href"))
          .containsExactly("#t", "#p", "#r");
      assertThat(lab.select(".run code").text()).startsWith(
          "java @build-docs/target/zapbook compare " + each.name());
    }
    for (Workload each : Workloads.all()) {
      Element subjects = html.select("#run-" + each.name() + " template")
          .first();
      assertThat(subjects.select("input")).hasSize(
          Subject.of(each).size()).allMatch(box -> box.hasAttr("checked"));
      assertThat(subjects.select(".variant span").eachText())
          .as("what the variants are").hasSize(each.variants().size())
          .allMatch(text -> text.matches(".+ \\((Linux|no Linux) had it; made"
              + " from stage \\d\\)"));
    }
    assertThat(html.select("#run-livelock .laboratory").attr("data-pair"))
        .isEqualTo("3,v");
    assertThat(choice.asciidoc()).hasSize(3 + 1 + Workloads.all().stream()
        .mapToInt(each -> each.parameters().size()).sum());
  }

  @Test
  void thePlotsOfAChoiceBeginWithTheFiguresOfTheTable() {
    Runs runs = runs("pages=40", "1,2");
    assertThat(runs.figures()).startsWith("restarts", "visited")
        .containsAll(Compare.of("restarts", "pages=40").figures())
        .doesNotHaveDuplicates();
  }
}
