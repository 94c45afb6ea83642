package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import zapbook.book.BookBuilder;
import zapbook.book.BookSettings;
import zapbook.replay.RecordedRun;
import zapbook.replay.Replay;
import zapbook.replay.page.ReplayPage;

/** The player of replays: a page of its own, two runs, and in the book. */
class ReplayInTheBrowserTest extends InTheBrowser {

  private static final Replay ONE = Replay.of(
      "slot-delete-under-pressure", 1, "pages=110", "every=20");
  private static final Replay PAIR = Replay.pair(
      "dead-roots", 3, 4, "roots=2", "unsync=4", "walks=2");

  @TempDir
  static Path folder;

  @BeforeAll
  static void write() throws IOException {
    ReplayPage.write(ONE, folder.resolve("one.html"));
    ReplayPage.write(PAIR, folder.resolve("pair.html"));
    book();
  }

  /** A book with one chapter and two replays in it. */
  private static void book() throws IOException {
    Path chapters = Files.createDirectory(folder.resolve("chapters"));
    Files.writeString(chapters.resolve("book.adoc"), "= A Book: For Tests\n"
        + ":doctype: book\n\nFront.\n\n[#one]\n== One\n\nText.\n\n"
        + "=== Two stages\n\n[replay#pair]\n.Dead roots\n----\n"
        + "Replay.pair(\"dead-roots\", 3, 4, \"roots=2\", \"unsync=4\","
        + " \"walks=2\")\n----\n\n[replay#one-run]\n----\n"
        + "Replay.of(\"recycling\", 5)\n----\n\n[.jshell]\n----\n"
        + "jshell> 6 * 7\n$1 ==> 42\n----\n");
    var asciidoctor = BookBuilder.newAsciidoctor();
    assertThat(new BookBuilder(asciidoctor, BookSettings.of(folder)).build())
        .isEmpty();
    asciidoctor.shutdown();
  }

  private static Path page(String name) {
    return name.equals("book")
        ? folder.resolve("build-docs/target/book/one.html")
        : folder.resolve(name + ".html");
  }

  static Stream<Arguments> pagesInAllViews() {
    return Stream.of("one", "pair", "book").flatMap(page ->
        Stream.of(View.values()).map(view -> Arguments.of(page, view)));
  }

  @ParameterizedTest
  @MethodSource("pagesInAllViews")
  void aReplayIsAccessibleAndFitsTheWindowAndAsksNobodyForAnything(
      String page, View view) throws IOException {
    browser.open(page(page), view);
    var all = new SoftAssertions();
    // before axe comes, which reads style sheets itself
    all.assertThat(browser.requests()).as("requests").isNotEmpty()
        .allMatch(url -> url.matches("(file|data):.*"));
    all.assertThat(browser.console()).as("console").isEmpty();
    for (String moment : List.of("0", "25", "1000000")) {
      browser.driver().executeScript("document.querySelectorAll("
          + "'.zb-replay').forEach(r => r.zapbook.go(" + moment
          + ", false))");
      look(all, view, "at " + moment);
      browser.picture(SCREENS.resolve("replay-" + page + "-" + moment + "-"
          + view.fileName() + ".png"));
    }
    browser.driver().executeScript("document.querySelectorAll("
        + "'.zb-replay details').forEach(d => { d.open = true; })");
    look(all, view, "with everything open");
    all.assertAll();
  }

  private static void look(SoftAssertions all, View view, String when) {
    all.assertThat(browser.value("document.documentElement.scrollWidth"))
        .as("width " + when).isEqualTo((long) view.width);
    all.assertThat(browser.violations()).as("axe " + when).isEmpty();
  }

  @Test
  void everyStepShowsTheListsThatTheRecordingHas() {
    browser.open(page("pair"), View.LIGHT, true);
    long steps = longest(PAIR);
    for (int done = 0; done <= steps; done++) {
      browser.driver().executeScript("document.querySelector("
          + "'.zb-replay').zapbook.go(" + done + ", false)");
      for (int n = 0; n < 2; n++) {
        RecordedRun run = PAIR.runs().get(n);
        int at = Math.min(done, run.size());
        assertThat(shown(n, "active")).as("active, run %d, step %d", n, at)
            .isEqualTo(run.pages("active", at));
        assertThat(shown(n, "invalid")).as("invalid, run %d, step %d", n, at)
            .isEqualTo(run.pages("invalid", at));
        assertThat(shown(n, "on no list")).as("none, run %d, step %d", n, at)
            .isEqualTo(run.pagesOnNoList(at));
      }
    }
  }

  private static long longest(Replay replay) {
    return replay.runs().stream().mapToInt(RecordedRun::size).max()
        .orElseThrow();
  }

  /** Ids of the pages that a list shows. */
  private static List<Integer> shown(int run, String list) {
    String ids = (String) browser.value("[...document.querySelectorAll("
        + "'.zb-run')[" + run + "].querySelectorAll('.zb-lane')].filter("
        + "l => l.querySelector('b').textContent === '" + list + "')"
        + ".flatMap(l => [...l.querySelectorAll('[data-page]')])"
        + ".map(p => p.dataset.page).join(' ')");
    return ids.isEmpty() ? List.of()
        : Stream.of(ids.split(" ")).map(Integer::valueOf).toList();
  }

  @Test
  void theKeysStepWhileTheFocusIsInThePlayerAndOnlyThen() {
    browser.open(page("pair"), View.LIGHT);
    browser.press(Keys.ARROW_RIGHT);
    assertThat(position()).isZero();
    focus("input[type=range]");
    browser.press(Keys.ARROW_RIGHT);
    browser.press(Keys.ARROW_RIGHT);
    browser.press(Keys.ARROW_RIGHT);
    assertThat(position()).isEqualTo(3);
    browser.press(Keys.ARROW_LEFT);
    assertThat(position()).isEqualTo(2);
    browser.press(Keys.END);
    assertThat(position()).isEqualTo(longest(PAIR));
    browser.press(Keys.HOME);
    assertThat(position()).isZero();
    browser.press(Keys.SPACE);
    assertThat(play()).isEqualTo("Pause");
    browser.press(Keys.SPACE);
    assertThat(play()).isEqualTo("Play");
  }

  @Test
  void inTheBookTheKeysOfThePlayerTurnNoPage() {
    browser.open(page("book"), View.LIGHT);
    focus("input[type=range]");
    browser.press(Keys.ARROW_RIGHT);
    browser.press(Keys.ARROW_LEFT);
    browser.press(Keys.ARROW_LEFT);
    assertThat(position()).isZero();
    assertThat(browser.driver().getCurrentUrl()).endsWith("one.html");
    assertThat(browser.value("document.querySelectorAll('.zb-player')"
        + ".length")).isEqualTo(2L);
  }

  @Test
  void everyControlIsAButtonThatTheKeyboardReaches() {
    browser.open(page("pair"), View.LIGHT);
    focus("button[aria-label='One step on']");
    browser.press(Keys.ENTER);
    browser.press(Keys.SPACE);
    assertThat(position()).isEqualTo(2);
    focus("button[aria-label='To the next flush']");
    browser.press(Keys.ENTER);
    assertThat(words(0) + words(1)).contains("flush");
    focus("button[aria-label='To the end']");
    browser.press(Keys.ENTER);
    assertThat(position()).isEqualTo(longest(PAIR));
    assertThat(browser.value("document.querySelector('.zb-jump')"
        + ".getAttribute('aria-disabled')")).isEqualTo("true");
  }

  @Test
  void theFirstDifferenceIsAClickAway() {
    browser.open(page("pair"), View.LIGHT);
    int at = 0;
    while (step(0, at).equals(step(1, at))) at++;
    String button = "button[aria-label^='To the first step in which']";
    focus(button);
    browser.press(Keys.ENTER);
    assertThat(position()).isEqualTo(at + 1);
    String[] now = when(0).split(" ");
    assertThat(browser.value("document.querySelector(\"" + button
        + "\").textContent")).isEqualTo("First difference: step " + now[1]);
    assertThat(words(0)).isEqualTo(step(0, at));
    assertThat(words(1)).isEqualTo(step(1, at)).isNotEqualTo(words(0));
  }

  private static String step(int run, int at) {
    return PAIR.runs().get(run).steps().get(at).words();
  }

  @Test
  void twoRunsKeepTogetherByStepOrByVirtualTime() {
    browser.open(page("pair"), View.LIGHT);
    go(40);
    assertThat(when(0)).startsWith("Step 40 ");
    assertThat(when(1)).startsWith("Step 40 ");
    browser.driver().executeScript("const s = [...document"
        + ".querySelectorAll('.zb-controls select')].pop();"
        + "s.value = 'time'; s.dispatchEvent(new Event('change'))");
    assertThat(browser.value("Math.abs(document.querySelector('.zb-replay')"
        + ".zapbook.runs.map(r => r.frames[r.at].t - r.frames[0].t)"
        + ".reduce((a, b) => a - b)) <= Math.max(...document.querySelector("
        + "'.zb-replay').zapbook.runs.flatMap(r => r.frames.slice(1)"
        + ".map((f, n) => f.t - r.frames[n].t)))")).isEqualTo(true);
    go(1_000_000);
    assertThat(when(0)).startsWith("Step " + PAIR.runs().get(0).size());
    assertThat(when(1)).startsWith("Step " + PAIR.runs().get(1).size());
  }

  @Test
  void pagesMoveBeforeTheEyesUnlessLessMotionIsWanted() {
    int move = firstMove(PAIR.runs().get(0));
    for (boolean still : List.of(false, true)) {
      browser.open(page("pair"), View.LIGHT, still);
      go(move);
      browser.driver().executeScript("document.querySelector("
          + "'button[aria-label=\"One step on\"]').click()");
      assertThat((Long) browser.value("document.getAnimations().length") > 0)
          .as("animations").isEqualTo(!still);
    }
  }

  private static int firstMove(RecordedRun run) {
    int at = 0;
    while (!run.steps().get(at).words().contains(" moves from list ")) at++;
    return at;
  }

  @Test
  void whileItPlaysNothingIsReadAloud() {
    browser.open(page("one"), View.LIGHT);
    assertThat(live()).isEqualTo("polite");
    focus("button.zb-play");
    browser.press(Keys.ENTER);
    assertThat(live()).isEqualTo("off");
    browser.press(Keys.ENTER);
    assertThat(live()).isEqualTo("polite");
  }

  @ParameterizedTest
  @MethodSource("names")
  void withoutScriptsTheStepsAreATable(String page) {
    browser.scripts(false);
    try {
      browser.open(page(page), View.PHONE);
      assertThat(browser.shows(".zb-alt")).isTrue();
      assertThat(browser.shows(".zb-steps summary")).isTrue();
      if (!page.equals("book")) {
        assertThat(browser.shows(".zb-steps tbody tr")).isTrue();
      }
      assertThat(browser.driver().findElements(
          By.cssSelector(".zb-steps tbody tr"))).hasSizeGreaterThan(40);
      assertThat(browser.driver().findElements(By.cssSelector(".zb-player")))
          .isEmpty();
    } finally {
      browser.scripts(true);
    }
  }

  static Stream<String> names() {
    return Stream.of("one", "pair", "book");
  }

  // ---- the page ---------------------------------------------------

  private static void focus(String selector) {
    browser.driver().executeScript("document.querySelector(arguments[0])"
        + ".focus()", ".zb-replay " + selector);
  }

  private static void go(int position) {
    browser.driver().executeScript("document.querySelector('.zb-replay')"
        + ".zapbook.go(" + position + ", false)");
  }

  private static long position() {
    return Long.parseLong((String) browser.value(
        "document.querySelector('.zb-replay').dataset.position"));
  }

  private static Object play() {
    return browser.value("document.querySelector('.zb-play').textContent");
  }

  private static Object live() {
    return browser.value(
        "document.querySelector('.zb-words').getAttribute('aria-live')");
  }

  private static String words(int run) {
    return (String) browser.value("document.querySelectorAll('.zb-words')["
        + run + "].textContent");
  }

  private static String when(int run) {
    return (String) browser.value("document.querySelectorAll('.zb-when')["
        + run + "].textContent");
  }
}
