package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import zapbook.draw.Compare;
import zapbook.workloads.FigureWords;
import zapbook.workloads.Workloads;

/** All workloads on one page: what is chosen, and what is shown below it. */
class ChoiceInTheBrowserTest extends InTheBrowser {

  private static final Path PAGE = BOOK.resolve("laboratory.html");
  private static final String WHICH = ".choice > .chosen select";

  private static void open() {
    browser.driver().get("about:blank");
    browser.open(PAGE, View.LIGHT);
  }

  private static void choose(String selector, String value) {
    new Select(browser.driver().findElement(By.cssSelector(selector)))
        .selectByValue(value);
  }

  private static Object state(String workload) {
    return browser.value("document.querySelector('#run-" + workload
        + "').dataset.state");
  }

  private static void clear(String workload) {
    browser.value("delete document.querySelector('#run-" + workload
        + "').dataset.state");
  }

  private static void untilDone(String workload) {
    browser.until("document.querySelector('#run-" + workload
        + "').dataset.state === 'done'", Duration.ofMinutes(2));
  }

  private static void run(String workload) {
    clear(workload);
    browser.focus("#run-" + workload + " [type=submit]");
    browser.press(Keys.ENTER);
    untilDone(workload);
  }

  private static List<String> cells() {
    return LabPage.cells(String.valueOf(browser.value(
        "document.querySelector('#any-table table').outerHTML")));
  }

  /** From now on the page draws, and a run would be a fault. */
  private static void nothingRuns() {
    browser.value("laboratoryRuns.perform = () => {"
        + " throw new Error('it ran'); }");
  }

  @Test
  void theArrowKeysChooseAWorkloadAndRunNone() {
    open();
    nothingRuns();
    browser.focus(WHICH);
    Set<String> seen = new HashSet<>();
    for (int n = 1; n < Workloads.all().size(); n++) {
      browser.press(Keys.ARROW_DOWN);
      String each = String.valueOf(browser.value(
          "document.querySelector('" + WHICH + "').value"));
      seen.add(each);
      assertThat(browser.shows("#run-" + each)).isTrue();
      assertThat(state(each)).isEqualTo("ready");
      assertThat(text("#run-" + each + " .state"))
          .isEqualTo("Press Run to fill the figures below.");
      assertThat(browser.value("document.querySelectorAll('#any-table table,"
          + " #any-plot svg, #any-replay .zb-replay').length"))
          .as("what another workload has drawn").isEqualTo(0L);
      assertThat(text("#any-table figcaption")).endsWith(
          each + " has not run here: press Run.");
    }
    assertThat(seen).hasSize(Workloads.all().size() - 1);
    choose(WHICH, Workloads.all().get(0).name());
    assertThat(browser.shows("#any-table table")).as("the book's own")
        .isTrue();
  }

  @Test
  void anyWorkloadIsChosenAndRunAndItsAddressBringsItBack() {
    open();
    choose(WHICH, "dead-roots");
    run("dead-roots");
    Compare jvm = Compare.of("dead-roots").chapter(4);
    assertThat(cells()).isEqualTo(LabPage.cells(jvm.table().html()));
    assertThat(browser.shows("#run-dead-roots")).isTrue();
    assertThat(browser.shows("#run-restarts")).isFalse();
    String address = String.valueOf(browser.value("location.hash"));
    assertThat(address).startsWith("#run-dead-roots?roots=8&")
        .contains("&plot=", "&replay=3,4");
    browser.driver().get("about:blank");
    browser.driver().get(PAGE.toUri() + address.replace("roots=8", "roots=3")
        .replace("replay=3,4", "replay=2,4"));
    untilDone("dead-roots");
    assertThat(text("#any-table figcaption")).contains("dead-roots:",
        "roots=3");
    assertThat(text("#any-replay figcaption")).contains("on stages 2, 4");
  }

  @Test
  void whatIsPlottedAndReplayedIsDrawnAgainWithoutARun() {
    open();
    choose(WHICH, "restarts");
    run("restarts");
    List<String> table = cells();
    nothingRuns();
    String plots = "#run-restarts .shown label:first-child select";
    assertThat(browser.value("[...document.querySelectorAll('" + plots
        + " option')].map(o => o.textContent).join()")).asString()
        .contains(FigureWords.label("maxHoldNanos"), "visited")
        .doesNotContainPattern("[A-Z]");
    clear("restarts");
    choose(plots, "maxHoldNanos");
    untilDone("restarts");
    assertThat(text("#any-plot svg")).contains("max hold");
    assertThat(browser.value("location.hash")).asString()
        .contains("&plot=maxHoldNanos");
    clear("restarts");
    choose("#run-restarts .shown label:last-child select", "7");
    untilDone("restarts");
    assertThat(text("#any-replay figcaption")).contains("on stages 1, 7");
    assertThat(text("#any-replay script")).contains("stage 7: ");
    assertThat(cells()).isEqualTo(table);
    assertThat(text("#any-plot svg")).contains("max hold");
  }

  @Test
  void whereAVariantIsThePointItRunsAndIsExplainedAndReplayed() {
    open();
    choose(WHICH, "livelock");
    assertThat(browser.shows("#run-livelock .variant span")).isTrue();
    run("livelock");
    Compare jvm = Compare.of("livelock").chapter(2);
    assertThat(cells()).isEqualTo(LabPage.cells(jvm.table().html()))
        .anyMatch(row -> row.contains("delete-zaps-all endless"));
    assertThat(text("#any-replay script")).contains("stage 3: ",
        "delete-zaps-all: ");
    assertThat(text("#any-replay figcaption"))
        .contains("on stage 3, delete-zaps-all");
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void aWorkloadWithVariantsIsAccessibleFitsAndAsksNobody(View view)
      throws IOException {
    browser.driver().get("about:blank");
    browser.open(PAGE, view);
    choose(WHICH, "livelock");
    run("livelock");
    isWellMade("choice", view);
  }

  @Test
  void backLeadsToTheWorkloadThatRanBefore() {
    open();
    choose(WHICH, "dead-roots");
    run("dead-roots");
    List<String> dead = cells();
    choose(WHICH, "recycling");
    run("recycling");
    assertThat(cells()).isNotEqualTo(dead);
    browser.driver().navigate().back();
    browser.until("!document.querySelector('#run-dead-roots').hidden");
    assertThat(cells()).isEqualTo(dead);
    assertThat(browser.shows("#run-recycling")).isFalse();
    browser.driver().navigate().back();
    String first = Workloads.all().get(0).name();
    browser.until("!document.querySelector('#run-" + first + "').hidden");
    assertThat(browser.value("document.querySelector('#any-table')"
        + ".classList.contains('own')")).isEqualTo(false);
    assertThat(cells()).isNotEqualTo(dead).hasSize(11);
  }
}
