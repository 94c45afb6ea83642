package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import zapbook.golden.Played;
import zapbook.golden.Player;
import zapbook.golden.Run;
import zapbook.golden.Scenario;
import zapbook.scenario.JsonLine;
import zapbook.scenario.JsonText;
import zapbook.scenario.ScenarioReader;
import zapbook.stages.Stages;

/** A test that makes a page graph in the laboratory, as a reader does. */
abstract class OnTheBench extends InTheBrowser {

  static final String BENCH = "#own-graph ";

  static Path page() {
    return BOOK.resolve("laboratory.html");
  }

  /** The page as it is for somebody who never made a graph. */
  static void open(View view) {
    browser.driver().get("about:blank");
    browser.open(page(), view);
    browser.value("localStorage.removeItem('zapbook-graph')");
    browser.driver().navigate().refresh();
  }

  static void click(String selector) {
    browser.driver().findElement(By.cssSelector(selector)).click();
  }

  static void choose(String selector, String value) {
    new Select(browser.driver().findElement(By.cssSelector(selector)))
        .selectByValue(value);
  }

  /** Presses the button that adds a row to a part of the form. */
  static void add(String part) {
    click(BENCH + "[data-part=" + part + "] > .buttons button");
  }

  static void unfold(String part) {
    browser.value("document.querySelector('" + BENCH + "[data-part=" + part
        + "]').open = true");
  }

  static String key(String key) {
    return BENCH + "[data-key=" + key + "]";
  }

  static Object field(String key) {
    return browser.value("document.querySelector('" + key(key)
        + "').value");
  }

  /** Types over what stands in a field, and leaves it. */
  static void write(String key, Object text) {
    browser.focus(key(key));
    browser.chord(Keys.CONTROL, "a");
    browser.type(String.valueOf(text), Keys.TAB);
  }

  /** Puts lines into the box and asks for them. */
  static void bring(String lines) {
    unfold("in");
    browser.driver().executeScript("const [selector, text] = arguments;"
        + "const box = document.querySelector(selector);"
        + "box.value = text; box.dispatchEvent(new Event('input'));",
        BENCH + "[data-part=in] textarea", lines);
    hush();
    click(BENCH + "[data-part=in] .buttons button");
  }

  /** Runs what is on the bench. */
  static void run() {
    forget();
    browser.focus(BENCH + "[type=submit]");
    browser.press(Keys.ENTER);
    untilDone();
  }

  /** What was there of an earlier run is not taken for the next one. */
  static void forget() {
    browser.value("document.querySelector('" + BENCH
        + "[data-part=out] textarea').value = ''");
    forget("own-graph");
  }

  static void untilDone() {
    browser.until("document.querySelector('#own-graph').dataset.state"
        + " === 'done'");
  }

  /** What the page said before is not taken for an answer. */
  static void hush() {
    browser.value("document.querySelectorAll('" + BENCH + ".state')"
        + ".forEach(each => { each.textContent = ''; })");
  }

  static String voice(String name) {
    return BENCH + "[data-voice=" + name + "]";
  }

  /** What the page says beside Run. */
  static String said() {
    return text(voice("run"));
  }

  static void untilSaid(String voice, String words) {
    browser.until("document.querySelector('" + voice(voice) + "')"
        + ".textContent === " + JsonText.of(words));
  }

  /** What the page gives away, read as zapbook golden reads it. */
  static Scenario exported() {
    unfold("out");
    browser.until("document.querySelector('" + BENCH
        + "[data-part=out] textarea').value.includes('\"played\"')");
    return read(String.valueOf(browser.value("document.querySelector('"
        + BENCH + "[data-part=out] textarea').value")));
  }

  static Scenario read(String line) {
    return ScenarioReader.read(JsonLine.parse(line));
  }

  /** The stage does what the page says that it did. */
  static void isWhatTheJvmPlays(Scenario scenario, int run) {
    Run kept = scenario.runs().get(run);
    assertThat(kept.played()).isNotEmpty();
    for (Played each : kept.played()) {
      assertThat(Player.on(Stages.stage(each.stage())).play(scenario, kept))
          .as("%s on stage %d", scenario, each.stage()).isEqualTo(each);
    }
  }
}
