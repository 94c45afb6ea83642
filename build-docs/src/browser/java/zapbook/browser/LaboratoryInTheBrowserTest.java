package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import zapbook.golden.Played;
import zapbook.golden.Scenario;
import zapbook.scenario.ScenarioWriter;
import zapbook.workloads.Workloads;

/** What a reader makes in the laboratory is what the JVM plays. */
class LaboratoryInTheBrowserTest extends OnTheBench {

  @Test
  void aGraphThatWasMadeByClicksAndKeysIsPlayedOnTheJvmWithTheSameResult() {
    open(View.LIGHT);
    choose(BENCH + ".start select", "empty");
    for (int page = 0; page < 4; page++) add("pages");
    choose(key("page-0-level"), "3");
    write("page-0-root_count", 2);
    choose(key("page-1-level"), "2");
    choose(key("page-2-level"), "1");
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
          BENCH + "[data-part=links] tbody tr:not(.wrong)")).size() - 1;
      for (int at = 0; at < 3; at++) {
        write("links-" + row + "-" + at, link[at]);
      }
    }
    click(BENCH + "[data-part=entries] summary");
    add("entries");
    write("entries-0-0", 4);
    write("entries-0-2", 3);
    choose(key("entries-0-3"), "map");
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
    forget();
    browser.press(Keys.ENTER);
    untilDone();
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
      browser.open(page(), View.PHONE);
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
