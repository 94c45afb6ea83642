package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import zapbook.draw.Compare;
import zapbook.replay.Replay;
import zapbook.workloads.Parameter;

/** What a reader runs in a page is what the JVM says. */
class LabsInTheBrowserTest extends InTheBrowser {

  static List<LabPage> labs() throws IOException {
    List<LabPage> labs = LabPage.all(BOOK);
    assertThat(labs).as("a laboratory for each of nine chapters").hasSize(9);
    return labs;
  }

  private static LabPage lab(int chapter) throws IOException {
    return labs().stream().filter(lab -> lab.id().equals("lab-" + chapter))
        .findFirst().orElseThrow();
  }

  /** Opens the page, perhaps with a run in the address. */
  private static void open(LabPage lab, View view, String address) {
    // an address that differs in its end alone would not be loaded again
    browser.driver().get("about:blank");
    browser.open(lab.page(), view);
    if (!address.isEmpty()) {
      browser.driver().get("about:blank");
      browser.driver().get(lab.page().toUri() + "#" + lab.id() + address);
    }
  }

  private static void set(LabPage lab, String knob, Object value) {
    browser.value("document.querySelector('" + field(lab, knob)
        + "').value = '" + value + "'");
  }

  private static String field(LabPage lab, String knob) {
    return "#" + lab.id() + " [data-knob=" + knob + "] input";
  }

  /** What the run before this one came to is not to be taken for its own. */
  private static void run(LabPage lab) {
    forget(lab.id());
    browser.focus("#" + lab.id() + " [type=submit]");
    browser.press(Keys.ENTER);
  }

  private static void until(LabPage lab, String state) {
    browser.until("document.getElementById('" + lab.id()
        + "').dataset.state === '" + state + "'", Duration.ofMinutes(3));
  }

  private static String html(String selector) {
    return String.valueOf(browser.value("document.querySelector('" + selector
        + "').outerHTML"));
  }

  private static String said(LabPage lab) {
    return String.valueOf(browser.value("document.querySelector('#"
        + lab.id() + " .state').textContent"));
  }

  /** Numbers halfway down to their least value; else the first one up. */
  private static Map<String, Long> changed(LabPage lab) {
    Map<String, Long> values = new LinkedHashMap<>(lab.usual());
    for (Parameter each : lab.workload().parameters()) {
      values.computeIfPresent(each.name(),
          (name, usual) -> (usual + each.least()) / 2);
    }
    if (values.equals(lab.usual())) {
      values.merge(lab.workload().parameters().get(0).name(), 1L, Long::sum);
    }
    return values;
  }

  /** What is drawn, element by element. */
  private static List<String> drawn(String svg) {
    return Jsoup.parseBodyFragment(svg).select("path, rect, line, text")
        .stream().map(each -> each.tagName() + " " + each.attributes()
            + " " + each.text()).toList();
  }

  private static void showsWhatTheJvmSays(LabPage lab,
      Map<String, Long> values, List<String> marks) {
    Compare jvm = lab.onTheJvm(values, marks);
    assertThat(LabPage.cells(html("#" + lab.data("table") + " table")))
        .as("table").hasSize(marks.size() + 1).isEqualTo(lab.cells(jvm));
    assertThat(drawn(html("#" + lab.data("plot") + " svg"))).as("plot")
        .isNotEmpty()
        .isEqualTo(drawn(jvm.plot(lab.data("plotted")).svg()));
    assertThat(browser.value("document.querySelector('#"
        + lab.data("replay") + " script').textContent"))
        .as("replay").isEqualTo(replay(lab, values).json());
  }

  private static Replay replay(LabPage lab, Map<String, Long> values) {
    Map<String, Long> small = lab.numbers("replayed");
    values.forEach((name, value) -> {
      if (!value.equals(lab.usual().get(name))) small.put(name, value);
    });
    String[] pair = lab.data("pair").split(",");
    return Replay.pair(lab.data("workload"), Integer.parseInt(pair[0]),
        Integer.parseInt(pair[1]), small.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("labs")
  void withTheBooksNumbersItDrawsWhatTheBookSays(LabPage lab) {
    open(lab, View.LIGHT, "");
    run(lab);
    until(lab, "done");
    showsWhatTheJvmSays(lab, lab.usual(), lab.marks());
    assertThat(said(lab)).matches("\\d+ runs? in [\\d.]+ m?s\\.");
  }

  @ParameterizedTest
  @MethodSource("labs")
  void withOtherNumbersAndAllStagesItDrawsWhatTheJvmSays(LabPage lab) {
    Map<String, Long> values = changed(lab);
    assertThat(values).isNotEqualTo(lab.usual());
    open(lab, View.LIGHT, "");
    values.forEach((knob, value) -> set(lab, knob, value));
    browser.value("document.querySelectorAll('#" + lab.id()
        + " .subjects input').forEach(box => { box.checked = true; })");
    run(lab);
    until(lab, "done");
    showsWhatTheJvmSays(lab, values, Stream.of(
        "0,1,2,3,4,5,6,7,8,9".split(",")).toList());
  }

  @ParameterizedTest
  @MethodSource("labs")
  void anAddressRunsWhatItSaysAndIsThereAfterwards(LabPage lab) {
    Map<String, Long> values = changed(lab);
    var words = new StringBuilder("?");
    values.forEach((knob, value) ->
        words.append(knob).append('=').append(value).append('&'));
    String address = words + "on=" + lab.data("pair");
    open(lab, View.LIGHT, address);
    until(lab, "done");
    showsWhatTheJvmSays(lab, values,
        List.of(lab.data("pair").split(",")));
    assertThat(browser.value("location.hash"))
        .isEqualTo("#" + lab.id() + address);
  }

  @ParameterizedTest
  @MethodSource("labs")
  void afterARunThePageIsAccessibleFitsAndHasAskedNobody(LabPage lab)
      throws IOException {
    for (View view : View.values()) {
      open(lab, view, "");
      run(lab);
      until(lab, "done");
      isWellMade(lab.id(), view);
    }
  }

  @ParameterizedTest
  @MethodSource("labs")
  void aNumberOutOfItsRangeIsRefusedWithTheRange(LabPage lab) {
    open(lab, View.LIGHT, "");
    String before = html("#" + lab.data("table"));
    Parameter knob = lab.workload().parameters().get(0);
    for (Object bad : new Object[] {knob.most() + 1, -1, "x", "", "1e3"}) {
      set(lab, knob.name(), bad);
      run(lab);
      until(lab, "refused");
      assertThat(said(lab)).isEqualTo(String.format("%s: %,d to %,d, not %s",
          knob.name(), knob.least(), knob.most(),
          bad.equals("") ? "nothing" : bad));
      assertThat(browser.value("document.activeElement === document"
          + ".querySelector('" + field(lab, knob.name()) + "[aria-invalid]')"))
          .isEqualTo(true);
      set(lab, knob.name(), knob.least());
    }
    assertThat(html("#" + lab.data("table"))).isEqualTo(before);
  }

  @Test
  void anAddressWithSomethingUnknownIsRefused() throws IOException {
    open(lab(2), View.LIGHT, "?rots=9&on=1,2");
    until(lab(2), "refused");
    assertThat(said(lab(2))).isEqualTo("restarts has no parameter 'rots',"
        + " expected one of pages, roots, unsync");
    open(lab(2), View.LIGHT, "?roots=9&on=");
    until(lab(2), "refused");
    assertThat(said(lab(2))).isEqualTo("Choose at least one stage.");
  }

  @Test
  void theKeyboardAloneChangesANumberRunsAndGoesBack() throws IOException {
    LabPage lab = lab(2);
    open(lab, View.LIGHT, "");
    String before = html("#" + lab.data("table"));
    browser.focus(field(lab, "roots"));
    browser.chord(Keys.CONTROL, "a");
    browser.type("3");
    browser.press(Keys.ARROW_LEFT);
    browser.press(Keys.ENTER);
    until(lab, "done");
    assertThat(html("#" + lab.data("table"))).contains("roots=3");
    browser.focus("#" + lab.id() + " [type=submit]");
    browser.press(Keys.TAB);
    assertThat(browser.value("document.activeElement.textContent"))
        .isEqualTo("Back to the book’s numbers");
    browser.press(Keys.ENTER);
    until(lab, "ready");
    assertThat(html("#" + lab.data("table"))).isEqualTo(before);
    assertThat(browser.value("document.querySelector('"
        + field(lab, "roots") + "').value")).isEqualTo("8");
  }

  @Test
  void goingBackToTheBooksNumbersEndsTheRunThatGoesOn() throws IOException {
    LabPage lab = lab(3);
    open(lab, View.LIGHT, "");
    run(lab);
    until(lab, "done");
    set(lab, "gib", 64);
    run(lab);
    browser.until("document.querySelector('#" + lab.id()
        + " .guess').textContent.includes(' events')");
    browser.value("[...document.querySelectorAll('#" + lab.id()
        + " button')].find(b => b.textContent.startsWith('Back to')).focus()");
    browser.press(Keys.ENTER);
    until(lab, "ready");
    run(lab);
    until(lab, "done");
    showsWhatTheJvmSays(lab, lab.usual(), lab.marks());
  }

  @Test
  void theLastWordsOfOneRunAreNotHeardInTheNext() throws IOException {
    open(lab(2), View.LIGHT, "");
    Object heard = browser.driver().executeAsyncScript(
        "const done = arguments[0];"
            + "const simulator = new Simulator(function* (engine, job) {"
            + "  yield job; yield job; yield job; });"
            + "simulator.perform('first', () => true);"
            + "const heard = [];"
            + "simulator.perform('second', step => {"
            + "  heard.push(step); if (heard.length === 3) done(heard);"
            + "  return true; });");
    assertThat(heard).isEqualTo(List.of("second", "second", "second"));
  }

  @Test
  void aLongRunShowsHowFarItIsAndCanBeStopped() throws IOException {
    LabPage lab = lab(3);
    open(lab, View.LIGHT, "?gib=64&on=0,1,2,3,4");
    browser.until("/^[\\d,]+ events, about \\d+ (s|min) left$/.test("
        + "document.querySelector('#" + lab.id() + " .guess').textContent)");
    assertThat(said(lab)).matches("Run [12] of 5");
    String bar = "document.querySelector('#" + lab.id() + " progress').value";
    double far = ((Number) browser.value(bar)).doubleValue();
    assertThat(far).isLessThan(0.5);
    browser.until(bar + " > " + far);
    assertThat(said(lab)).as("within a run").startsWith("Run ")
        .endsWith(" of 5").doesNotStartWith("Run 5");
    String before = html("#" + lab.data("table"));
    assertThat(browser.shows("#" + lab.id() + " progress")).isTrue();
    browser.value("[...document.querySelectorAll('#" + lab.id()
        + " button')].find(b => b.textContent === 'Stop').focus()");
    browser.press(Keys.ENTER);
    until(lab, "stopped");
    assertThat(html("#" + lab.data("table"))).isEqualTo(before);
    set(lab, "gib", 1);
    run(lab);
    until(lab, "done");
    assertThat(html("#" + lab.data("table"))).contains("gib=1");
  }

  @Test
  void withoutAWorkerItRunsInSlicesAndNeverFreezes() throws IOException {
    LabPage lab = lab(2);
    open(lab, View.LIGHT, "");
    browser.value("document.documentElement.dataset.noWorker = ''");
    run(lab);
    until(lab, "done");
    assertThat(browser.value("typeof window.zapbookGoOn"))
        .as("it ran in the page").isEqualTo("function");
    showsWhatTheJvmSays(lab, lab.usual(), lab.marks());
    LabPage large = lab(3);
    open(large, View.LIGHT, "");
    browser.value("document.documentElement.dataset.noWorker = ''");
    set(large, "gib", 64);
    run(large);
    until(large, "refused");
    assertThat(said(large)).startsWith("This run would freeze the page");
  }

  @ParameterizedTest
  @MethodSource("labs")
  void withoutScriptsTheNumbersAndTheBooksResultAreThere(LabPage lab) {
    browser.scripts(false);
    try {
      open(lab, View.PHONE, "");
      assertThat(browser.shows("#" + lab.id() + " .knobs")).isTrue();
      assertThat(browser.shows("#" + lab.id() + " .run")).isTrue();
      assertThat(browser.shows("#" + lab.data("table") + " table")).isTrue();
      assertThat(browser.shows("#" + lab.data("plot") + " svg")).isTrue();
      assertThat(browser.shows("#" + lab.data("replay"))).isTrue();
    } finally {
      browser.scripts(true);
    }
  }
}
