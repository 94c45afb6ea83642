package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import zapbook.book.page.Gallery;

/** What a reader can do with the blocks of a page, by keyboard. */
class BlocksInTheBrowserTest extends InTheBrowser {

  private static void open(String page) {
    browser.open(gallery.resolve(page), View.LIGHT);
  }

  @Test
  void aTranscriptCopiesItsInputOnlyAndSaysSo() {
    open("gallery.html");
    browser.focus("#gallery-code-run-1 pre");
    browser.press(Keys.TAB);
    assertThat(browser.value("document.activeElement.className"))
        .isEqualTo("copy");
    browser.until("getComputedStyle(document.activeElement)"
        + ".opacity === '1'");
    browser.press(Keys.ENTER);
    browser.until("document.querySelector('.spoken').textContent"
        + " === 'Copied 4 lines of input'");
    assertThat(browser.clipboard()).isEqualTo(
        "int twice(int n) {\n  return 2 * n;\n}\ntwice(21)\n");
  }

  @Test
  void aListingCopiesAsItIs() {
    open("gallery.html");
    browser.focus("#gallery-source .copy");
    browser.press(Keys.ENTER);
    browser.until("document.querySelector('.spoken').textContent"
        + " === 'Copied 3 lines'");
    assertThat(browser.clipboard())
        .isEqualTo("int rest(int n) {\n  return n % 10;\n}\n");
  }

  @Test
  void ofTheLinesThatLeadToAPromptEachIsCopiedAlone() {
    browser.open(BOOK.resolve("how-many-and-may-i-go-on.html"), View.LIGHT);
    assertThat(browser.value("document.querySelectorAll('.yourself .copy')"
        + ".length")).isEqualTo(2L);
    String second = ".yourself > :nth-child(3) ";
    browser.focus(second + ".copy");
    browser.press(Keys.ENTER);
    browser.until("document.querySelector('.spoken').textContent"
        + " === 'Copied 1 line'");
    assertThat(browser.clipboard()).isEqualTo("jshell --class-path"
        + " code/target/classes:build-docs/target/classes\n");
    assertThat(top(second + ".copy")).as("at its own line")
        .isGreaterThan(top(second + "pre"));
  }

  private static double top(String selector) {
    return ((Number) browser.value("document.querySelector('" + selector
        + "').getBoundingClientRect().top")).doubleValue();
  }

  @Test
  void aNoteShowsWhereItsNumberIsAndEscapeClosesIt() {
    open("gallery.html");
    assertThat(browser.shows(".note-card")).isFalse();
    browser.focus("#gallery-code-run-1 pre");
    browser.chord(Keys.SHIFT, Keys.TAB);
    browser.press(Keys.ESCAPE);
    browser.value("document.querySelector('.lead a').focus("
        + "{focusVisible: true})");
    browser.until("!document.querySelector('.note-card').hidden");
    assertThat(text(".note-card").toString().strip())
        .isEqualTo("A note with code and a link.");
    browser.press(Keys.ESCAPE);
    browser.until("document.querySelector('.note-card').hidden");
  }

  @Test
  void theKeyboardReachesAReplayAndStepsThroughIt() {
    open("gallery.html");
    browser.until("document.querySelector('.zb-player') !== null");
    browser.focus("#gallery-first .reveal summary");
    String at = "document.activeElement.closest('.zb-player')";
    for (int i = 0; i < 8 && browser.value(at) == null; i++) {
      browser.press(Keys.TAB);
    }
    assertThat(browser.value(at)).as("reached from the question before it")
        .isNotNull();
    Object before = text(".zb-words");
    browser.press(Keys.END);
    browser.until("document.querySelector('.zb-words').textContent !== '"
        + before + "'");
    assertThat(browser.value("location.pathname").toString())
        .endsWith("/gallery.html");
  }

  @Test
  void withoutScriptsAllQuestionsAndAnswersCanBeUnfolded() {
    browser.scripts(false);
    try {
      open("gallery.html");
      assertThat(browser.shows("#gallery-first .options li")).isTrue();
      assertThat(browser.shows("#gallery-first .more summary")).isTrue();
      assertThat(browser.shows("#gallery-first .reason")).isFalse();
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void solvedExercisesAreMarkedAndTheTitlePageSaysWhereToContinue()
      throws IOException {
    Gallery.solved(gallery, "window.zapbookProgress = {solved: ['0'],"
        + " continueHere: 'chapter-0#try-it'};");
    try {
      open("index.html");
      assertThat(browser.value("document.querySelectorAll('.solved').length"))
          .isEqualTo(1L);
      assertThat(text("[data-chapter=\"0\"] .solved"))
          .isEqualTo("exercise solved");
      assertThat(browser.value("document.querySelector('.continue a')"
          + ".getAttribute('href')"))
          .isEqualTo("prologue.html#prologue-try-it");
      open("book-in-one.html");
      assertThat(browser.value("document.querySelector('.continue a')"
          + ".getAttribute('href')")).isEqualTo("#prologue-try-it");
      browser.until("document.getElementById('prologue-try-it') !== null");
    } finally {
      Gallery.solved(gallery, "window.zapbookProgress = {solved: []};");
    }
  }

  @Test
  void withoutProgressNothingIsSaid() throws IOException {
    for (String script : new String[] {"", "window.zapbookProgress = 7;",
        "window.zapbookProgress = {solved: 1, continueHere: 'x'};"}) {
      Gallery.solved(gallery, script);
      open("index.html");
      assertThat(browser.value("document.querySelector('.solved, .continue')"))
          .isNull();
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void theContentsShowTheHeadingWhereTheReaderIs() {
    open("gallery.html");
    browser.value("document.getElementById('gallery-boxes')"
        + ".scrollIntoView()");
    browser.until("document.querySelector('.rooms [aria-current]')"
        + "?.textContent === 'Boxes and tables'");
  }

  @Test
  void leftAndRightTurnThePage() {
    open("prologue.html");
    browser.press(Keys.ARROW_RIGHT);
    browser.until("location.pathname.endsWith('/gallery.html')");
    browser.press(Keys.ARROW_LEFT);
    browser.until("location.pathname.endsWith('/prologue.html')");
  }

  @Test
  void theSearchFindsPartsOfNamesAndForgivesASlip() {
    open("gallery.html");
    for (String query : new String[] {"twic", "lisitng", "twice answ"}) {
      browser.driver().navigate().refresh();
      browser.type("/");
      browser.until("document.querySelector('dialog.search').open");
      browser.type(query);
      browser.until("/results?$/.test("
          + "document.querySelector('.search .count').textContent)");
    }
    browser.chord(Keys.CONTROL, "a");
    browser.type("xyzzyx");
    browser.until("document.querySelector('.search .count').textContent"
        + " === 'Nothing found'");
  }
}
