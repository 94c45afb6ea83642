package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import zapbook.golden.Difference;
import zapbook.golden.GoldenScope;
import zapbook.golden.Played;
import zapbook.golden.Player;
import zapbook.golden.Run;
import zapbook.golden.Scenario;
import zapbook.lab.graph.Examples;
import zapbook.lab.graph.Workbench;
import zapbook.scenario.JsonLine;
import zapbook.scenario.JsonText;
import zapbook.scenario.ScenarioFile;
import zapbook.scenario.ScenarioReader;
import zapbook.scenario.ScenarioWriter;
import zapbook.stages.Stages;
import zapbook.workloads.Workloads;

/** What a reader makes in the laboratory is what the JVM plays. */
class LaboratoryInTheBrowserTest extends InTheBrowser {

  private static final Path PAGE = BOOK.resolve("laboratory.html");
  private static final Path GOLDEN = TARGET.resolve(
      "test-classes/golden/hand.ndjson.gz");
  private static final String BENCH = "#own-graph ";

  private static void open(View view) {
    browser.driver().get("about:blank");
    browser.open(PAGE, view);
    browser.value("localStorage.removeItem('zapbook-graph')");
    browser.driver().navigate().refresh();
  }

  private static void click(String selector) {
    browser.driver().findElement(By.cssSelector(selector)).click();
  }

  private static void choose(String selector, String value) {
    new Select(browser.driver().findElement(By.cssSelector(selector)))
        .selectByValue(value);
  }

  /** Opens a part of the form and presses its button. */
  private static void add(String part) {
    click(BENCH + "[data-part=" + part + "] > .buttons button");
  }

  private static String key(String key) {
    return BENCH + "[data-key=" + key + "]";
  }

  /** Types over what stands in a field, and leaves it. */
  private static void write(String key, Object text) {
    browser.focus(key(key));
    browser.chord(Keys.CONTROL, "a");
    browser.type(String.valueOf(text), Keys.TAB);
  }

  private static void bring(String lines) {
    browser.value("document.querySelector('" + BENCH
        + "[data-part=in]').open = true");
    browser.driver().executeScript("const [selector, text] = arguments;"
        + "const box = document.querySelector(selector);"
        + "box.value = text; box.dispatchEvent(new Event('change'));",
        BENCH + "[data-part=in] textarea", lines);
    click(BENCH + "[data-part=in] .buttons button");
  }

  private static void run() {
    browser.value("document.querySelector('#own-graph').dataset.state"
        + " = 'asked'");
    browser.focus(BENCH + "[type=submit]");
    browser.press(Keys.ENTER);
    until("done");
  }

  private static void until(String state) {
    browser.until("document.querySelector('#own-graph').dataset.state"
        + " === '" + state + "'");
  }

  private static String said() {
    return text(BENCH + ".state");
  }

  private static void untilSaid(String words) {
    browser.until("document.querySelector('" + BENCH + ".state')"
        + ".textContent === " + JsonText.of(words));
  }

  private static String text(String selector) {
    return String.valueOf(browser.value("document.querySelector('"
        + selector + "').textContent"));
  }

  /** What the page gives away, read as zapbook golden reads it. */
  private static Scenario exported() {
    browser.value("document.querySelector('" + BENCH
        + "[data-part=out]').open = true");
    browser.until("document.querySelector('" + BENCH
        + "[data-part=out] textarea').value.includes('\"played\"')");
    return read(String.valueOf(browser.value("document.querySelector('"
        + BENCH + "[data-part=out] textarea').value")));
  }

  private static Scenario read(String line) {
    return ScenarioReader.read(JsonLine.parse(line));
  }

  private static List<Scenario> golden() {
    List<Scenario> all = new ArrayList<>();
    new ScenarioFile(GOLDEN).forEach(all::add);
    assertThat(all).hasSizeGreaterThan(100);
    return all;
  }

  /** The stage does what the page says that it did. */
  private static void isWhatTheJvmPlays(Scenario scenario, int run) {
    Run kept = scenario.runs().get(run);
    assertThat(kept.played()).isNotEmpty();
    for (Played each : kept.played()) {
      assertThat(Player.on(Stages.stage(each.stage())).play(scenario, kept))
          .as("%s on stage %d", scenario, each.stage()).isEqualTo(each);
    }
  }

  @Test
  void aGraphThatWasMadeByClicksAndKeysIsPlayedOnTheJvmWithTheSameResult() {
    open(View.LIGHT);
    choose(BENCH + ".start select", "empty");
    for (int page = 0; page < 4; page++) add("pages");
    choose(key("page-0-level"), "3");
    write("page-0-root_count", 2);
    choose(key("page-1-level"), "2");
    for (int page = 0; page < 4; page++) {
      choose(key("page-" + page + "-direct"), "indirect");
    }
    choose(key("page-2-sync"), "unsync");
    browser.focus(key("page-3-mmio_cached"));
    browser.type(" ");
    click(BENCH + "[data-part=links] summary");
    for (int[] link : new int[][] {{1, 7, 2}, {2, 0, 3}, {2, 511, 4}}) {
      add("links");
      int row = browser.driver().findElements(By.cssSelector(
          BENCH + "[data-part=links] tbody tr")).size() - 1;
      for (int at = 0; at < 3; at++) {
        write("links-" + row + "-" + at, link[at]);
      }
    }
    click(BENCH + "[data-part=entries] summary");
    add("entries");
    write("entries-0-2", 3);
    choose(key("op-0"), "prepare");
    write("op-0-arg", 2);
    add("ops");
    choose(key("op-1"), "zap_all");
    write("limit", 50);
    choose(key("stage"), "1");
    choose(key("beside"), "8");
    run();

    Scenario made = exported();
    assertThat(ScenarioWriter.line(made)).startsWith("{\"name\":\"my-graph\","
        + "\"vcpus\":2,\"pages\":[{\"id\":1,\"level\":3,\"direct\":false,"
        + "\"root_count\":2},{\"id\":2,\"level\":2,\"direct\":false},"
        + "{\"id\":3,\"direct\":false,\"unsync\":true},{\"id\":4,"
        + "\"direct\":false,\"mmio_cached\":true}],\"links\":[[1,7,2],"
        + "[2,0,3],[2,511,4]],\"entries\":[[4,0,3,\"map\"]],\"runs\":[{"
        + "\"run\":\"first\",\"n_max\":50,\"gen\":0,\"contention\":"
        + "\"never\",\"ops\":[[\"prepare\",2],[\"zap_all\"]],\"played\":");
    assertThat(made.runs().get(0).played()).extracting(Played::stage)
        .containsExactly(1, 8);
    isWhatTheJvmPlays(made, 0);
    assertThat(rows()).hasSize(5).contains(
        "prepare 2 8 2 zapped, list unstable #2, #3 through #2 – –"
        + " active #4 #1; held list #2 #3");
    assertThat(said()).startsWith("Done. No kernel has played this graph");
  }

  private static List<String> rows() {
    return Jsoup.parseBodyFragment(String.valueOf(browser.value(
        "document.querySelector('" + BENCH + ".played').innerHTML")))
        .select("tr").eachText();
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
    browser.until("document.querySelector('" + key("name")
        + "').value === '" + name + "'");
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
  void whatIsWrongIsRefusedInTheWordsOfTheCommandAndNothingIsLost() {
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
      untilSaid(catchThrowable(() -> read(bad)).getMessage());
    }
    bring("{\"name\": ");
    browser.until("document.querySelector('" + BENCH + ".state')"
        + ".textContent.startsWith('no JSON: ')");
    assertThat(browser.value("document.querySelector('" + key("name")
        + "').value")).isEqualTo("one-root");

    choose(key("page-1-level"), "1");
    String lower = Examples.lines().get(0)
        .replace("\"id\":2,\"level\":3", "\"id\":2,\"level\":1");
    String wrong = catchThrowable(() -> Workbench.of(
        JsonLine.parse(lower), 1).graph(3)).getMessage();
    assertThat(wrong).startsWith("one-root, run 1 (zap-all): #1 L4")
        .contains(" can link to pages of level 3, not to #2 L1");
    untilSaid(wrong);
    click(BENCH + ".buttons.does button:last-child");
    untilSaid("The last change is undone.");
    assertThat(browser.value("document.querySelector('"
        + key("page-1-level") + "').value")).isEqualTo("3");

    write("limit", "many");
    untilSaid("runs[0].n_max is \"many\", expected a"
        + " number from 0 to 2147483647");
    browser.driver().navigate().refresh();
    assertThat(browser.value("document.querySelector('" + key("limit")
        + "').value")).as("kept over a reload").isEqualTo("many");
  }

  @Test
  void aPageThatIsRemovedTakesItsLinksEntriesAndOperationsAlong() {
    open(View.LIGHT);
    click(key("page-3-remove"));
    run();
    Scenario left = exported();
    assertThat(left.pages()).hasSize(5);
    assertThat(left.links()).hasToString("[Link[parent=1, slot=0, child=2],"
        + " Link[parent=2, slot=0, child=3], Link[parent=3, slot=1,"
        + " child=4], Link[parent=3, slot=7, child=5]]");
    assertThat(left.entries()).extracting(each -> each.page())
        .containsExactly(4, 5);
    click(key("page-0-remove"));
    run();
    browser.until("!document.querySelector('" + BENCH
        + "[data-part=out] textarea').value.includes('put_root')");
    assertThat(exported().runs().get(0).ops()).hasToString("[zap_all]");
  }

  @Test
  void theKeyboardAloneStepsThroughAnOperation() {
    open(View.LIGHT);
    browser.focus(key("op-1-remove"));
    browser.press(Keys.ENTER);
    browser.until("document.activeElement.dataset.key === 'op-0-remove'");
    for (int tabs = 0; !"Run".equals(browser.value(
        "document.activeElement.textContent")); tabs++) {
      assertThat(tabs).as("tabs to Run").isLessThan(12);
      browser.press(Keys.TAB);
    }
    browser.press(Keys.ENTER);
    until("done");
    for (int tabs = 0; !"1 zap_all".equals(browser.value(
        "document.activeElement.textContent")); tabs++) {
      assertThat(tabs).as("tabs to the operation").isLessThan(6);
      browser.press(Keys.TAB);
    }
    browser.press(Keys.ENTER);
    browser.until("document.querySelectorAll('" + BENCH
        + ".around svg').length === 6");
    assertThat(browser.value("document.querySelector('" + BENCH
        + ".stepped .zb-replay button') !== null")).isEqualTo(true);
    assertThat(text(BENCH + ".stepped .around:last-child desc"))
        .isNotEmpty();
  }

  @Test
  void thePageIsAccessibleFitsAndAsksNobody() throws IOException {
    for (View view : View.values()) {
      open(view);
      browser.value("document.querySelectorAll('" + BENCH + "details')"
          + ".forEach(each => { each.open = true; })");
      run();
      click(BENCH + ".played .buttons button");
      browser.until("document.querySelectorAll('" + BENCH
          + ".around svg').length === 6");
      isWellMade("laboratory", view);
    }
  }

  @Test
  void withoutScriptsEveryWorkloadAndOneGraphAreThere() {
    browser.scripts(false);
    try {
      browser.open(PAGE, View.PHONE);
      for (var each : Workloads.all()) {
        assertThat(browser.shows("#run-" + each.name() + " .knobs"))
            .as(each.name()).isTrue();
        assertThat(browser.shows("#run-" + each.name() + " .run")).isTrue();
      }
      assertThat(browser.shows("#any-table table")).isTrue();
      assertThat(browser.shows(BENCH + ".graph svg")).isTrue();
      assertThat(browser.shows(BENCH + ".played table")).isTrue();
    } finally {
      browser.scripts(true);
    }
  }
}
