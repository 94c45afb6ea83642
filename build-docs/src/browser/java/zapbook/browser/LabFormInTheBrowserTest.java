package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The form of a laboratory says what it will do, and the way back is there. */
class LabFormInTheBrowserTest extends InTheBrowser {

  private static final String START = "java @build-docs/target/zapbook ";

  private LabPage lab;

  private void open(int chapter, View view) throws IOException {
    lab = LabPage.all(BOOK).stream()
        .filter(each -> each.id().equals("lab-" + chapter)).findFirst()
        .orElseThrow();
    browser.driver().get("about:blank");
    browser.open(lab.page(), view);
  }

  private String in(String selector) {
    return "document.querySelector('#" + lab.id() + " " + selector + "')";
  }

  private String textOf(String selector) {
    return String.valueOf(browser.value(in(selector) + ".textContent"));
  }

  private String field(String knob) {
    return "[data-knob=" + knob + "] input";
  }

  private void type(String knob, String text) {
    browser.focus("#" + lab.id() + " " + field(knob));
    browser.chord(Keys.CONTROL, "a");
    browser.type(text);
  }

  /** Presses a button of the form and waits for what comes of that. */
  private void press(String words, String state) {
    browser.value("delete document.getElementById('" + lab.id()
        + "').dataset.state");
    browser.value("[...document.querySelectorAll('#" + lab.id()
        + " button')].find(b => b.textContent === '" + words
        + "' && !b.hidden).focus()");
    browser.press(Keys.ENTER);
    until(state);
  }

  private void until(String state) {
    browser.until("document.getElementById('" + lab.id()
        + "').dataset.state === '" + state + "'", Duration.ofMinutes(3));
  }

  private String table() {
    return String.valueOf(browser.value("document.querySelector('#"
        + lab.data("table") + "').innerText"));
  }

  private Object value(String knob) {
    return browser.value(in(field(knob)) + ".value");
  }

  @Test
  void theCommandsSayWhatIsTypedAsSoonAsItIsInItsRange() throws IOException {
    open(2, View.LIGHT);
    browser.until(in(".own-class code") + " !== null");
    String run = "run mine:2 restarts ";
    assertThat(textOf(".run code"))
        .isEqualTo(START + "compare restarts pages=4000 roots=8 unsync=4");
    type("roots", "12");
    assertThat(textOf(".run code"))
        .isEqualTo(START + "compare restarts pages=4000 roots=12 unsync=4");
    assertThat(textOf(".own-class code"))
        .isEqualTo(START + run + "pages=4000 roots=12 unsync=4");
    type("pages", "2,000");
    browser.focus("#" + lab.id() + " .subjects input");
    browser.type(" ");
    assertThat(textOf(".run code")).isEqualTo(START + "compare restarts"
        + " pages=2000 roots=12 unsync=4 --stages 1,2,3,4,5,6,7,8,9");
    assertThat(has("Run all stages")).isTrue();
  }

  @Test
  void whileANumberIsOutOfItsRangeNoCommandStandsThere()
      throws IOException {
    open(2, View.LIGHT);
    browser.until(in(".own-class code") + " !== null");
    type("pages", "5000");
    press("Run", "done");
    type("pages", "300000");
    hasNoCommand("pages is a number from 1 to 200,000.");
    press("Run", "refused");
    hasNoCommand("pages is a number from 1 to 200,000.");
    type("pages", "30000");
    assertThat(textOf(".run code")).contains(" pages=30000 ");
    assertThat(textOf(".own-class code")).contains(" pages=30000 ");
    type("roots", "65");
    hasNoCommand("roots is a number from 0 to 64.");
  }

  private void hasNoCommand(String until) {
    String words = "the command stands here when " + until;
    for (String place : new String[] {".run", ".own-class"}) {
      assertThat(textOf(place)).endsWith(": " + words)
          .doesNotContain("pages=");
    }
    assertThat(textOf(".guess")).isEmpty();
  }

  @Test
  void withoutAStageThereIsNoCommandAndAnAddressIsReadLikeAField()
      throws IOException {
    open(2, View.LIGHT);
    browser.value("document.querySelectorAll('#" + lab.id()
        + " .subjects input').forEach(box => box.click())");
    assertThat(textOf(".run")).endsWith(
        ": the command stands here when a stage is ticked.");
    browser.driver().get("about:blank");
    browser.driver().get(lab.page().toUri() + "#" + lab.id()
        + "?pages=99999999&roots=64&unsync=4");
    until("refused");
    assertThat(value("pages")).isEqualTo("99999999");
    browser.until(in(".own-class .run, .own-class p") + " !== null");
    hasNoCommand("pages is a number from 1 to 200,000.");
  }

  private boolean has(String words) {
    return Boolean.TRUE.equals(browser.value(
        "[...document.querySelectorAll('#" + lab.id() + " button')].some("
            + "b => b.textContent === '" + words + "' && !b.hidden)"));
  }

  @Test
  void allStagesRunAtOnePressWhereTheBookBeginsWithTwo() throws IOException {
    for (int chapter : new int[] {1, 3, 8, 9}) {
      open(chapter, View.LIGHT);
      if (lab.marks().size() == 10) continue;
      assertThat(textOf(".about")).contains(" Ticked are the stages ",
          " All 10, as in the table of the book, take longer.");
      press("Run", "done");
      assertThat(table().lines().filter(row -> row.matches("\\d\\s.*")))
          .hasSize(2);
      press("Run all stages", "done");
      assertThat(table().lines().filter(row -> row.matches("\\d\\s.*")))
          .hasSize(10);
      assertThat(has("Run all stages")).isFalse();
    }
  }

  @Test
  void backLeadsToTheResultBeforeAndThenToTheNumbersOfTheBook()
      throws IOException {
    open(2, View.LIGHT);
    String book = table();
    type("roots", "3");
    press("Run", "done");
    String three = table();
    assertThat(three).contains("roots=3");
    type("roots", "5");
    press("Run", "done");
    assertThat(table()).contains("roots=5").isNotEqualTo(three);
    browser.value("document.querySelector('#" + lab.id()
        + " .about a').click()");

    browser.driver().navigate().back();
    browser.until("location.hash.includes('roots=5')");
    assertThat(table()).as("a link within the page").contains("roots=5");
    browser.driver().navigate().back();
    browser.until("location.hash.includes('roots=3')");
    browser.until(in(field("roots")) + ".value === '3'");
    assertThat(table()).isEqualTo(three);
    assertThat(textOf(".run code")).contains("roots=3");
    assertThat(browser.value("document.getElementById('" + lab.id()
        + "').dataset.state")).as("nothing runs again").isEqualTo("done");
    browser.driver().navigate().back();
    browser.until(in(field("roots")) + ".value === '8'");
    assertThat(table()).isEqualTo(book);
    assertThat(browser.value("location.hash")).isEqualTo("");
    browser.driver().navigate().forward();
    browser.until(in(field("roots")) + ".value === '3'");
    assertThat(table()).isEqualTo(three);
    press("Back to the book’s numbers", "ready");
    assertThat(table()).isEqualTo(book);
    browser.driver().navigate().back();
    browser.until(in(field("roots")) + ".value === '3'");
    assertThat(table()).isEqualTo(three);
  }

  @Test
  void afterAReloadBackRunsWhatItsAddressSays() throws IOException {
    open(2, View.LIGHT);
    type("roots", "3");
    press("Run", "done");
    type("roots", "5");
    press("Run", "done");
    browser.driver().navigate().refresh();
    until("done");
    assertThat(table()).contains("roots=5");
    browser.value("delete document.getElementById('" + lab.id()
        + "').dataset.state");
    browser.driver().navigate().back();
    until("done");
    assertThat(table()).contains("roots=3");
    assertThat(value("roots")).isEqualTo("3");
  }

  @Test
  void numbersThatContradictEachOtherAreRefusedWithTheReason()
      throws IOException {
    open(5, View.LIGHT);
    type("used", "1");
    type("roots", "30");
    press("Run", "refused");
    assertThat(textOf(".state")).isEqualTo("roots: at most 1 with used=1, not"
        + " 30, since they are among the pages in use");
    assertThat(browser.value("document.activeElement === "
        + in(field("roots")))).isEqualTo(true);
  }

  /** A thousand events in half a second, on a page where nothing ran. */
  @Test
  void howLongARunTakesIsToldFromTheEventsOfThoseBefore() throws IOException {
    open(3, View.LIGHT);
    browser.value("window.effort = new Effort(['gib'], new Map("
        + "[['gib', '1']]))");
    assertThat(effort("isUnknown(new Map([['gib', 5]]))")).isEqualTo(true);
    assertThat(effort("isUnknown(new Map([['gib', 4]]))")).isEqualTo(false);
    assertThat(words(64, 1)).as("nothing is known").isEqualTo("");
    effort("note('2', new Map([['gib', '1']]), 1000, 500)");
    assertThat(effort("isUnknown(new Map([['gib', 5]]))")).isEqualTo(false);
    assertThat(words(3, 1)).as("too short for a word").isEqualTo("");
    assertThat(words(8, 1)).isEqualTo("about 4 s");
    assertThat(words(64, 1)).isEqualTo("about 30 s");
    assertThat(words(64, 2)).as("by two workers").isEqualTo("about 15 s");
    assertThat(words(640, 1)).isEqualTo("about 5 min");
  }

  @Test
  void theBarGoesOnWithinARun() throws IOException {
    open(3, View.LIGHT);
    browser.value("window.effort = new Effort(['gib'], new Map("
        + "[['gib', '1']]))");
    effort("note('2', new Map([['gib', '1']]), 1000, 500)");
    effort("begin(['2', '3'], new Map([['gib', 10]]))");
    effort("told({run: 0, mark: '2', part: 0, parts: 1})");
    assertThat(effort("share()")).isEqualTo(0L);
    effort("told({events: 5000, part: 0})");
    assertThat(effort("share()")).isEqualTo(0.25);
    effort("told({ran: 0, mark: '2', part: 0, events: 10000})");
    assertThat(effort("share()")).isEqualTo(0.5);
    effort("told({run: 1, mark: '3', part: 0, parts: 1})");
    effort("told({events: 99000, part: 0})");
    assertThat(((Number) effort("share()")).doubleValue())
        .as("longer than was guessed").isBetween(0.9, 0.999);
    effort("told({ran: 1, mark: '3', part: 0, events: 100000})");
    assertThat(effort("share()")).isEqualTo(1L);
  }

  private static Object words(int gib, int workers) {
    return effort("words(effort.expected(['2'], new Map([['gib', " + gib
        + "]])), " + workers + ")");
  }

  private static Object effort(String call) {
    return browser.value("window.effort." + call);
  }

  @Test
  void whatIsTypedIsToldOfBeforeItRuns() throws IOException {
    open(3, View.LIGHT);
    press("Run", "done");
    browser.value("Effort.prototype.words = () => 'about 7 s'");
    type("gib", "32");
    assertThat(textOf(".guess")).isEqualTo("It will take about 7 s.");
  }

  @Test
  void onAPhoneEachNumberStandsWithItsRangeAndMeaningAndNothingIsHidden()
      throws IOException {
    for (int chapter = 1; chapter <= 9; chapter++) {
      open(chapter, View.PHONE);
      assertThat(browser.value("[...document.querySelectorAll('#" + lab.id()
          + " .knobs :is(th, td)')].filter(e => e.offsetParent)"
          + ".every(e => e.getBoundingClientRect().right <= innerWidth)"))
          .as(lab.id()).isEqualTo(true);
      assertThat(browser.value("(e => e.scrollWidth - e.clientWidth)("
          + in(".wide") + ")")).as("sideways in " + lab.id()).isEqualTo(0L);
      assertThat(browser.shows("#" + lab.id() + " .knobs td:last-child"))
          .isTrue();
    }
  }
}
