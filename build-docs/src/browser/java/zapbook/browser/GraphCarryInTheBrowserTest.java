package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import zapbook.golden.Difference;
import zapbook.golden.GoldenScope;
import zapbook.golden.Played;
import zapbook.golden.Run;
import zapbook.golden.Scenario;
import zapbook.lab.graph.Examples;
import zapbook.lab.graph.Workbench;
import zapbook.scenario.JsonLine;
import zapbook.scenario.ScenarioFile;
import zapbook.scenario.ScenarioWriter;
import zapbook.stages.Stages;

/** Graphs come to the laboratory and leave it as lines of a file. */
class GraphCarryInTheBrowserTest extends OnTheBench {

  private static final Path GOLDEN = TARGET.resolve(
      "test-classes/golden/hand.ndjson.gz");
  private static final String BOX = BENCH + "[data-part=in] textarea";

  private static List<Scenario> golden() {
    List<Scenario> all = new ArrayList<>();
    new ScenarioFile(GOLDEN).forEach(all::add);
    assertThat(all).hasSizeGreaterThan(100);
    return all;
  }

  /** The page's message of success, with what the JVM counts. */
  private static String came(Scenario scenario) {
    int single = scenario.entries().stream()
        .mapToInt(each -> each.last() - each.first() + 1).sum();
    Run first = scenario.runs().get(0);
    return scenario.name() + " is here: "
        + Stream.of(count(scenario.pages().size(), "page"),
            count(scenario.links().size(), "link"),
            count(single, "entry").replace("entrys", "entries"),
            count(scenario.runs().size(), "run") + " (" + first.name() + ")")
            .collect(Collectors.joining(", "))
        + ". Press Run above; " + (first.isJudged() ? "it is compared with"
        + " what the kernel did." : "it plays on the stages chosen there.")
        + " Undo brings back what was here.";
  }

  private static String count(int n, String one) {
    return n == 0 ? "no " + one + "s" : n == 1 ? "1 " + one
        : n + " " + one + "s";
  }

  @Test
  void whatCameInIsSaidBesideTheBoxWithWhatToDoNext() {
    open(View.LIGHT);
    Scenario example = Examples.all().get(3);
    bring(Examples.lines().get(3));
    untilSaid("in", came(example));
    assertThat(text(voice("in"))).startsWith("unsync-leaf is here: 4 pages,"
        + " 3 links, 2 entries, 1 run (zap-all). Press Run above;");
    assertThat(browser.value("document.querySelector('" + voice("in")
        + "').getAttribute('role')")).isEqualTo("status");
    assertThat(browser.value("document.querySelector('" + voice("in")
        + "').closest('details').dataset.part")).isEqualTo("in");
    assertThat(browser.shows(voice("in"))).isTrue();
    assertThat(said()).isEmpty();
    click(BENCH + "[data-part=in] button.small");
    assertThat(browser.value("document.activeElement.value"))
        .isEqualTo(example.name());
    run();
    isWhatTheJvmPlays(exported(), 0);
  }

  @Test
  void aFileOfManyLinesAsksWhichOne() {
    List<Scenario> all = golden();
    open(View.LIGHT);
    unfold("in");
    browser.driver().findElement(By.cssSelector(
        BENCH + "[data-part=in] [type=file]")).sendKeys(GOLDEN.toString());
    untilSaid("in", "hand.ndjson.gz has " + all.size() + " lines: choose"
        + " one, then press Bring it here.");
    choose(BENCH + "[data-part=in] select", "7");
    click(BENCH + "[data-part=in] .buttons > button");
    browser.until("document.querySelector('" + voice("in")
        + "').textContent.startsWith('" + all.get(7).name() + " is here: "
        + all.get(7).pages().size() + " page')");
    assertThat(field("name")).isEqualTo(all.get(7).name());
    assertThat(text(voice("in"))).contains(
        "it is compared with what the kernel did.");
  }

  @ParameterizedTest
  @CsvSource({"P5-zap-all-1-roots-newest, 3, 4, K4, K5a",
      "P6-direction, 7, 8, K5d, K6", "P2-shrink-nr-0, 1, 9, K2z, K7"})
  void aGoldenLineIsPlayedWithTheResultsOfTheKernel(String name, int stage,
      int other, String kernel, String otherKernel) {
    Scenario golden = golden().stream()
        .filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    open(View.LIGHT);
    bring(ScenarioWriter.line(golden));
    untilSaid("in", came(golden));
    choose(key("stage"), String.valueOf(stage));
    choose(key("beside"), String.valueOf(other));
    run();
    assertThat(said()).isEqualTo("Stage " + stage + " does what kernel "
        + kernel + " did, field by field. Stage " + other
        + " does what kernel " + otherKernel + " did, field by field.");
    Scenario played = exported();
    Run run = played.runs().get(0);
    assertThat(run.expected()).isEqualTo(golden.runs().get(0).expected());
    for (Played each : run.played()) {
      var state = GoldenScope.of(each.stage(), golden, run).state();
      assertThat(Difference.first(state, run.of(state).orElseThrow()
          .results(), each.results())).isNull();
    }
    isWhatTheJvmPlays(played, 0);
  }

  @Test
  void manyGoldenLinesAreWrittenAndPlayedAlikeInBothWorlds() {
    open(View.LIGHT);
    run();
    List<Scenario> all = golden();
    int played = 0;
    for (int at = 0; at < all.size(); at += 8) {
      String line = ScenarioWriter.line(all.get(at));
      if (line.length() > 60_000) continue;
      for (int stage = 0; stage < Stages.all().size(); stage += 3) {
        Object there = browser.driver().executeScript("window.engine ="
            + " window.engine || window.zapbookGraphEngine(); return"
            + " JSON.parse(window.engine.play(arguments[0], 1,"
            + " arguments[1]))", line, String.valueOf(stage));
        Map<?, ?> answer = (Map<?, ?>) there;
        Workbench bench = Workbench.of(JsonLine.parse(line), 1);
        List<Integer> on = List.of(stage);
        Throwable refused = catchThrowable(() -> bench.play(on));
        if (refused != null) {
          assertThat(answer.get("refused"))
              .isEqualTo(refused.getMessage());
          continue;
        }
        played++;
        assertThat(answer.get("line")).as("%s on stage %d", bench, stage)
            .isEqualTo(bench.lineWith(bench.play(on)));
      }
    }
    assertThat(played).as("runs that were compared").isGreaterThan(40);
  }

  @Test
  void whatIsWrongIsRefusedBesideTheBoxInTheWordsOfTheCommand() {
    open(View.LIGHT);
    String good = Examples.lines().get(3);
    for (String[] change : new String[][] {
        {"\"vcpus\":2", "\"vcpus\":0"}, {"\"name\"", "\"nam\""},
        {"\"level\":3", "\"level\":5"}, {"[1,0,2]", "[1,0]"},
        {"\"never\"", "\"often\""}, {"[\"commit\"]", "[\"comit\"]"},
        {"\"n_max\":64", "\"n_max\":1.5"}, {"\"map\"", "{\"a\":[]}"}}) {
      assertThat(good).contains(change[0]);
      String bad = good.replace(change[0], change[1]);
      bring(bad);
      untilSaid("in", catchThrowable(() -> read(bad)).getMessage());
    }
    assertThat(browser.value("document.activeElement"
        + ".getAttribute('aria-label')")).isEqualTo("lines to bring here");
    assertThat(browser.value("document.activeElement"
        + ".getAttribute('aria-invalid')")).isEqualTo("true");
    bring("{\"name\": ");
    browser.until("document.querySelector('" + voice("in") + "')"
        + ".textContent.startsWith('no JSON: ')");
    bring(" ");
    untilSaid("in", "Nothing to bring: paste a line, or choose a file.");
    assertThat(field("name")).as("nothing is lost").isEqualTo("one-root");
    assertThat(browser.value("document.querySelector('#own-graph')"
        + ".dataset.state")).as("the bench").isNotEqualTo("refused");
    bring(good);
    untilSaid("in", came(read(good)));
    assertThat(browser.value("document.querySelector('" + BOX
        + "').hasAttribute('aria-invalid')")).isEqualTo(false);
  }

  @Test
  void aGraphThatNoStageCanBuildIsRefusedWithThePlaceInTheFile() {
    open(View.LIGHT);
    String bad = Examples.lines().get(0).replace("[1,0,2]", "[1,0,9]");
    bring(bad);
    String words = catchThrowable(() -> Workbench.of(
        JsonLine.parse(bad), 1).graph(3)).getMessage();
    assertThat(words).isEqualTo(
        "one-root, run 1 (zap-all), links[0]: there is no page 9");
    untilSaid("in", words);
    assertThat(field("links-0-2")).isEqualTo("2");
  }

  @Test
  void aLineCanBeTakenOnlyOfAGraphThatCanBeBuilt() {
    open(View.LIGHT);
    run();
    exported();
    unfold("links");
    hush();
    write("links-0-2", 9);
    untilSaid("run", "link 1, to page: there is no page 9");
    String out = BENCH + "[data-part=out] ";
    assertThat(browser.value("document.querySelector('" + out
        + "textarea').value")).isEqualTo("");
    assertThat(text(out + ".help + textarea + .help")).isEqualTo("Not yet,"
        + " something is wrong above: link 1, to page: there is no page 9");
    assertThat(browser.value("document.querySelectorAll('" + out
        + "button[disabled]').length")).isEqualTo(2L);
    write("links-0-2", 2);
    browser.until("document.querySelector('" + out
        + "textarea').value.includes('[1,0,2]')");
    click(out + "button");
    untilSaid("out", "The line is copied.");
    Object line = browser.value("document.querySelector('" + out
        + "textarea').value");
    assertThat(browser.clipboard()).isEqualTo(line);
    click(out + ".buttons button:nth-child(2)");
    untilSaid("out", "Saved as one-root.ndjson, in your browser\u2019s folder"
        + " for downloads. Move it to the kit\u2019s folder, then run there:"
        + " java @build-docs/target/zapbook golden one-root.ndjson");
  }
}
