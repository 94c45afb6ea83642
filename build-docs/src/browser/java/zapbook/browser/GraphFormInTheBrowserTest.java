package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import zapbook.golden.BadScenarioException;
import zapbook.golden.Scenario;
import zapbook.lab.graph.Examples;
import zapbook.lab.graph.Workbench;
import zapbook.scenario.JsonLine;
import zapbook.scenario.ScenarioWriter;

/** The form of a page graph helps to make one that a stage can build. */
class GraphFormInTheBrowserTest extends OnTheBench {

  private static final String STATE =
      "document.querySelector('#own-graph').dataset.state";

  private static Object attribute(String key, String name) {
    return browser.value("document.querySelector('" + key(key)
        + "').getAttribute('" + name + "')");
  }

  private static Object focused() {
    return browser.value("document.activeElement.dataset.key");
  }

  /** Changes something, and waits until the page has looked at it. */
  private static void change(String state, Runnable what) {
    hush();
    forget("own-graph");
    what.run();
    browser.until(STATE + " === '" + state + "'");
  }

  private static void put(String state, String key, Object text) {
    change(state, () -> write(key, text));
  }

  @Test
  void aWrongNumberIsSaidAtItsFieldInTheWordsOfTheForm() {
    open(View.LIGHT);
    unfold("links");
    put("refused", "links-0-1", 900);
    String words = "link 1, at entry: 0 to 511, not 900";
    untilSaid("run", words);
    assertThat(attribute("links-0-1", "aria-invalid")).isEqualTo("true");
    assertThat(text("#" + attribute("links-0-1", "aria-describedby")))
        .isEqualTo(words);
    assertThat(focused()).as("who writes on keeps his place")
        .isEqualTo("links-0-2");

    browser.value("document.querySelectorAll('" + BENCH + "details')"
        + ".forEach(each => { each.open = false; })");
    change("refused", () -> {
      browser.focus(BENCH + "[type=submit]");
      browser.press(Keys.ENTER);
    });
    assertThat(focused()).isEqualTo("links-0-1");
    assertThat(browser.shows(key("links-0-1"))).as("opened").isTrue();

    put("ready", "links-0-1", 0);
    assertThat(attribute("links-0-1", "aria-invalid")).isNull();
    assertThat(browser.value("document.querySelector('" + BENCH
        + ".wrong')")).isNull();
    put("refused", "limit", "many");
    untilSaid("run", "limit in pages: 0 to 2147483647, not \"many\"");
    browser.driver().navigate().refresh();
    assertThat(field("limit")).as("kept over a reload").isEqualTo("many");
    browser.until(STATE + " === 'refused'");
    put("refused", "limit", Keys.BACK_SPACE);
    untilSaid("run", "limit in pages: 0 to 2147483647, and it is empty");
    put("ready", "limit", 64);
    change("ready", () -> choose(key("wanted"), "every"));
    put("refused", "every", 0);
    untilSaid("run",
        "the lock is wanted at each so many tests: 1 and more, not 0");
  }

  @Test
  void whatOneStageCannotPlayIsMarkedAndCanStillBeTakenAlong() {
    open(View.LIGHT);
    put("ready", "gen", 2);
    change("refused", () -> {
      browser.focus(BENCH + "[type=submit]");
      browser.press(Keys.ENTER);
    });
    assertThat(said()).isEqualTo("generation at the start: this cannot be"
        + " played on stage 3: its generation is one bit, and the run has"
        + " others than 0 and 1");
    assertThat(focused()).isEqualTo("gen");
    unfold("out");
    browser.until("document.querySelector('" + BENCH + "[data-part=out]"
        + " textarea').value.includes('\"gen\":2')");
    change("ready", () -> choose(key("stage"), "0"));
    change("ready", () -> choose(key("beside"), "1"));
    assertThat(attribute("gen", "aria-invalid")).isNull();
    run();
    isWhatTheJvmPlays(exported(), 0);
  }

  @Test
  void aGraphThatCannotBeBuiltHasItsMarkWhereItCanBeMended() {
    open(View.LIGHT);
    change("refused", () -> choose(key("page-1-level"), "1"));
    String lower = Examples.lines().get(0)
        .replace("\"id\":2,\"level\":3", "\"id\":2,\"level\":1");
    var wrong = (BadScenarioException) catchThrowable(() -> Workbench.of(
        JsonLine.parse(lower), 1).graph(3));
    assertThat(wrong.wrong()).startsWith("#1 L4")
        .contains(" can link to pages of level 3, not to #2 L1");
    untilSaid("run", "link 1, to page: " + wrong.wrong());
    assertThat(attribute("links-0-2", "aria-invalid")).isEqualTo("true");
    assertThat(browser.shows(key("links-0-2"))).as("opened").isTrue();

    change("ready", () -> choose(key("page-1-level"), "3"));
    change("refused", () -> choose(key("page-3-sync"), "unsync"));
    assertThat(attribute("page-3-sync", "aria-invalid")).isEqualTo("true");
    assertThat(said()).startsWith("page 4, its guest table: only an indirect"
        + " page of level 1 goes unsync");
  }

  @Test
  void aPageThatIsNotThereIsRefusedAtTheOperationThatNamesIt() {
    open(View.LIGHT);
    change("ready", () -> choose(key("op-1"), "prepare"));
    put("refused", "op-1-arg", 77);
    untilSaid("run", "operation 2, page: there is no page 77");
    change("refused", () -> {
      browser.focus(BENCH + "[type=submit]");
      browser.press(Keys.ENTER);
    });
    untilSaid("run", "operation 2, page: there is no page 77");
    assertThat(attribute("op-1-arg", "aria-invalid")).isEqualTo("true");
    assertThat(focused()).isEqualTo("op-1-arg");
    put("ready", "op-1-arg", 3);
    run();
    isWhatTheJvmPlays(exported(), 0);

    unfold("actions");
    change("ready", () -> add("actions"));
    change("ready", () -> choose(key("action-0-do"), "put_root"));
    put("refused", "action-0-arg", 77);
    untilSaid("run", "what others do 1, page: there is no page 77");
    put("ready", "action-0-arg", 1);
    change("ready", () -> choose(key("op-0"), "insert"));
    put("ready", "op-1-arg", 7);
  }

  @Test
  void undoAndRedoStepThroughGraphsThatCanBeBuilt() {
    open(View.LIGHT);
    unfold("links");
    String undo = BENCH + ".does button:nth-child(3)";
    String redo = BENCH + ".does button:nth-child(4)";
    put("refused", "links-2-1", 900);
    put("ready", "links-2-1", 5);
    put("refused", "links-3-1", 5000);
    put("refused", "links-3-1", 600);
    change("ready", () -> click(undo));
    assertThat(said()).isEqualTo("The last change is undone.");
    assertThat(field("links-3-1")).as("half made").isEqualTo("1");
    assertThat(field("links-2-1")).isEqualTo("5");
    change("ready", () -> click(undo));
    assertThat(field("links-2-1")).as("never 900").isEqualTo("0");
    assertThat(browser.driver().findElement(
        By.cssSelector(undo)).isEnabled()).isFalse();
    change("ready", () -> click(redo));
    assertThat(said()).isEqualTo("The change is made again.");
    assertThat(field("links-2-1")).isEqualTo("5");
    put("ready", "links-2-1", 6);
    assertThat(browser.driver().findElement(
        By.cssSelector(redo)).isEnabled()).isFalse();
  }

  @Test
  void whatIsAddedCanBeBuiltAndIsWhatComesNext() {
    open(View.LIGHT);
    change("ready", () -> choose(BENCH + ".start select", "empty"));
    unfold("links");
    unfold("entries");
    unfold("actions");
    hush();
    add("links");
    untilSaid("links", "A link needs a page that is one level above another"
        + " one: add such a page, or change a level.");
    add("entries");
    untilSaid("entries",
        "Entries need a page of level 1, 2 or 3 with room: add one.");
    for (String part : new String[] {"pages", "pages", "pages", "pages",
        "pages", "pages", "links", "links", "links", "links", "links",
        "links", "entries", "entries", "ops", "ops", "actions",
        "actions"}) {
      change("ready", () -> add(part));
    }
    change("ready", () -> choose(key("page-2-direct"), "indirect"));
    change("ready", () -> choose(key("op-2"), "prepare"));
    run();
    Scenario made = exported();
    assertThat(ScenarioWriter.line(made)).startsWith("{\"name\":\"my-graph\""
        + ",\"vcpus\":2,\"pages\":[{\"id\":1,\"level\":4,\"root_count\":1},"
        + "{\"id\":2,\"level\":3},{\"id\":3,\"level\":2,\"direct\":false},"
        + "{\"id\":4},{\"id\":5},{\"id\":6}],\"links\":[[1,0,2],[2,0,3],"
        + "[3,0,4],[3,1,5],[3,2,6],[1,1,2]],\"entries\":[[4,0,0,\"map\"],"
        + "[5,0,0,\"map\"]],\"runs\":[{\"run\":\"first\",\"n_max\":64,"
        + "\"gen\":0,\"contention\":\"never\",\"actions\":[{\"at\":1,"
        + "\"do\":\"insert\",\"arg\":1},{\"at\":2,\"do\":\"insert\","
        + "\"arg\":1}],\"ops\":[[\"zap_all\"],[\"put_root\",1],"
        + "[\"prepare\",2]],\"played\":");
    isWhatTheJvmPlays(made, 0);
  }

  @Test
  void onAPhoneEveryFieldOfTheFormIsInSight() {
    open(View.PHONE);
    browser.value("document.querySelectorAll('" + BENCH + "details')"
        + ".forEach(each => { each.open = true; })");
    for (String part : new String[] {"entries", "actions"}) {
      change("ready", () -> add(part));
    }
    put("refused", "links-0-1", 900);
    assertThat((long) browser.value("document.querySelectorAll('" + BENCH
        + ".parts input, " + BENCH + ".parts select').length"))
        .isGreaterThan(50);
    assertThat((List<?>) browser.value("[...document"
        + ".querySelectorAll('" + BENCH + ".parts :is(input, select, button,"
        + " .wrong)')].filter(each => { const box = each"
        + ".getBoundingClientRect(); return box.left < 0"
        + " || box.right > innerWidth; }).map(each => each.outerHTML)"))
        .isEmpty();
    assertThat(browser.value("[...document.querySelectorAll('" + BENCH
        + ".parts .wide')].every(each => each.scrollWidth"
        + " <= each.clientWidth)")).as("nothing to scroll").isEqualTo(true);
    assertThat(browser.violations()).as("axe").isEmpty();
  }
}
