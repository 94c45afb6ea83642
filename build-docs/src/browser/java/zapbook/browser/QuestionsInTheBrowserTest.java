package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import zapbook.book.page.Site;
import zapbook.questions.Question;
import zapbook.questions.Questions;

/** A reader predicts, the stages run, and the page remembers. */
class QuestionsInTheBrowserTest extends InTheBrowser {

  private static final String ONE = "#question-5-1 ";
  private static final String REVIEW = "#review-5 ";

  private Path page;

  @BeforeEach
  void nothingIsRemembered() throws IOException {
    page = pageOf(5);
    browser.open(page, View.LIGHT);
    browser.loadAgainUntil(() -> browser.value("localStorage.clear()"),
        "localStorage.length === 0 && document.querySelector('" + REVIEW
            + ".score').textContent.startsWith('None')");
  }

  private static Path pageOf(int chapter) throws IOException {
    for (Path each : Browser.pages(BOOK)) {
      if (each.endsWith(Site.WHOLE)) continue;
      if (!Jsoup.parse(each).select(".question[data-chapter=" + chapter
          + "]").isEmpty()) return each;
    }
    throw new AssertionError("no page has questions of chapter " + chapter);
  }

  // ---- what a reader does, by keyboard ------------------------------

  private static void press(String selector) {
    browser.focus(selector);
    browser.press(Keys.ENTER);
  }

  private static void until(String place, String... states) {
    browser.until("'" + String.join(" ", states) + "'.split(' ').includes("
        + "document.querySelector('" + place + ".card').dataset.state)");
  }

  private static Question draw(int chapter, int number) {
    String place = "#question-" + chapter + "-" + number + " ";
    String before = seed(place);
    press(place + ".another");
    browser.until("!document.querySelector('" + place + ".seed a')"
        + ".hash.endsWith('=" + before + "')");
    return shown(chapter, number, place);
  }

  /** What the JVM asks for the seed that the page shows. */
  private static Question shown(int chapter, int number, String place) {
    until(place, "open");
    return Questions.of(chapter).ask(
        number, Long.parseLong(seed(place)));
  }

  private static String seed(String place) {
    return String.valueOf(browser.value("document.querySelector('" + place
        + ".seed a').hash.split('=')[1]"));
  }

  private static void choose(String place, int option) {
    press(place + ".card .options li:nth-child(" + (option + 1)
        + ") button");
    until(place, "right", "wrong");
  }

  private static int wrong(Question question) {
    return question.right() == 0 ? 1 : 0;
  }

  private static List<?> texts(String selector) {
    return (List<?>) browser.value("[...document.querySelectorAll('"
        + selector + "')].map(e => e.textContent)");
  }

  private static String curled(String text) {
    return text.replace('\'', '\u2019').replace("`", "");
  }

  // ---- what the page says ---------------------------------------------

  @Test
  void aNewQuestionIsTheOneThatTheShellAsksForThatSeed() {
    Question first = shown(5, 1, ONE);
    Question drawn = draw(5, 1);
    assertThat(drawn.text()).isNotEqualTo(first.text());
    assertThat(text(ONE + ".card .asked")).isEqualTo(curled(drawn.text()));
    assertThat(texts(ONE + ".card .options button"))
        .isEqualTo(drawn.options());
    assertThat(text(ONE + ".seed")).isEqualTo("Seed " + drawn.seed()
        + ": ask(1, " + drawn.seed() + ") asks the same in zapbook shell 5.");
    assertThat(browser.value("document.activeElement === document"
        + ".querySelector('" + ONE + ".card .asked')")).isEqualTo(true);
  }

  @Test
  void theRunSaysWhatIsRightAndWhy() {
    Question drawn = draw(5, 1);
    String no = "No: " + drawn.answer() + ".";
    choose(ONE, wrong(drawn));
    assertThat(text(ONE + ".verdict")).isEqualTo(no);
    assertThat(drawn.reason()).isNotBlank();
    assertThat(text(ONE + ".told .reason"))
        .isEqualTo(curled(drawn.reason()));
    assertThat(text(ONE + ".told pre")).isEqualTo(drawn.run());
    choose(ONE, drawn.right());
    assertThat(text(ONE + ".verdict")).as("the first answer counts")
        .isEqualTo(no);
    drawn = draw(5, 1);
    choose(ONE, drawn.right());
    assertThat(text(ONE + ".verdict")).isEqualTo("Right.");
  }

  @Test
  void theAnswerStandsNowhereInThePageBeforeTheRun() {
    Question drawn = draw(5, 1);
    assertThat(browser.value("document.querySelector('" + ONE
        + ".card').textContent.includes(`" + curled(drawn.reason())
        + "`)")).isEqualTo(false);
    assertThat(browser.value("document.querySelectorAll('" + ONE
        + ".card .right').length")).isEqualTo(0L);
    assertThat(text(ONE + ".give"))
        .isEqualTo("Show the answer (counts as wrong)");
    press(ONE + ".give");
    until(ONE, "shown");
    assertThat(text(ONE + ".told .reason"))
        .isEqualTo(curled(drawn.reason()));
    assertThat(text(ONE + ".last")).isEqualTo("wrong the last time");
  }

  @Test
  void theReplayIsOfTheRunThatAnswered() {
    Question drawn = draw(5, 1);
    choose(ONE, drawn.right());
    press(ONE + ".again summary");
    browser.until("document.querySelector('" + ONE + ".zb-player') !== null");
    assertThat(text(ONE + ".again script")).isEqualTo(Questions.of(5)
        .replay(1, drawn.seed()).orElseThrow().json());
    String told = Questions.of(5).replay(1, drawn.seed()).orElseThrow()
        .story();
    assertThat(told).contains(drawn.options().get(drawn.right()) + ".");
    assertThat(text(ONE + ".again .seen")).isEqualTo(curled(told));
    press(ONE + ".again .zb-play");
    browser.until("document.querySelector('" + ONE + ".zb-replay')"
        + ".dataset.position > 0");
  }

  @Test
  void afterAReloadThePageKnowsWhatWasRight() {
    String known = "document.querySelector('" + ONE
        + ".last').textContent === 'right the last time'";
    browser.loadAgainUntil(() -> {
      choose(ONE, draw(5, 1).right());
      assertThat(text(ONE + ".last")).isEqualTo("right the last time");
    }, known);
    assertThat(text(REVIEW + ".score")).isEqualTo("Of this chapter: 4 not"
        + " answered yet, 1 right the last time, 0 wrong the last time. Of"
        + " all chapters: 1 answered, none due again.");
  }

  @Test
  void anOldQuestionComesBackAmongNewOnesWhenItIsDue() throws IOException {
    browser.loadAgainUntil(() -> browser.value("localStorage.setItem("
        + "'zapbook-questions', JSON.stringify({answers: 20, questions: {"
        + "'2.1': {box: 1, at: 12, seed: 5},"
        + " '3.1': {box: 1, at: 13, seed: 5}}}))"),
        "document.querySelector('" + REVIEW + ".score').textContent"
        + ".endsWith(' answered, 1 due again.')");
    press(REVIEW + ".next");
    Question old = shown(2, 1, REVIEW);
    assertThat(text(REVIEW + ".asked")).isEqualTo(curled(old.text()));
    assertThat(text(REVIEW + ".from")).startsWith("Chapter 2: ")
        .endsWith(", question 1. It is due again.");
    assertThat(browser.value("document.querySelector('" + REVIEW
        + ".from a').getAttribute('href')"))
        .isEqualTo(pageOf(2).getFileName() + "#question-2-1");
    choose(REVIEW, old.right());
    assertThat(text(REVIEW + ".from")).as("it is due no more")
        .endsWith(", question 1. ");
    press(REVIEW + ".next");
    browser.until("document.querySelector('" + REVIEW
        + ".from').textContent.includes('question 1. It is not answered yet.')");
    Question fresh = shown(5, 1, REVIEW);
    assertThat(text(REVIEW + ".asked")).isEqualTo(curled(fresh.text()));
    assertThat(browser.value("JSON.parse(localStorage.getItem("
        + "'zapbook-questions')).questions['2.1'].box")).isEqualTo(2L);
  }

  @Test
  void aQuestionIsDueAfterAsManyOtherAnswersAsThePageSays() {
    assertThat(text(REVIEW + ".rule")).contains("after 8 other answers,"
        + " then after 20, then after 50; one that was wrong the last time"
        + " after 3. An answer that was shown counts as wrong.");
    assertThat(othersUntilDue(false)).isEqualTo(3);
    assertThat(othersUntilDue(true)).isEqualTo(8);
    assertThat(othersUntilDue(true)).isEqualTo(20);
    assertThat(othersUntilDue(true)).isEqualTo(50);
    assertThat(othersUntilDue(true)).as("in the last box").isEqualTo(50);
    assertThat(othersUntilDue(false)).as("back to the first").isEqualTo(3);
    browser.value("memory.note('1.1', 1, true)");
    assertThat(othersUntilDue(true)).as("right before it was due")
        .isEqualTo(8);
  }

  /** Answers 1.1, and then others, each once, until 1.1 is due. */
  private static long othersUntilDue(boolean right) {
    return (Long) browser.driver().executeScript("memory.note('1.1', 1, "
        + right + "); let n = 0;"
        + "while (!memory.due().includes('1.1') && n < 99) {"
        + "  n++; memory.note('2.' + n, 1, true); } return n;");
  }

  @Test
  void allCanBeForgottenAndIsAskedForTwice() {
    choose(ONE, draw(5, 1).right());
    press(REVIEW + ".forget");
    assertThat(text(REVIEW + ".forget"))
        .isEqualTo("Really forget all answers?");
    browser.press(Keys.ENTER);
    assertThat(browser.value("localStorage.getItem('zapbook-questions')"))
        .isNull();
    assertThat(text(ONE + ".last")).isEmpty();
  }

  @Test
  void anAddressAsksTheQuestionThatItNames() {
    browser.driver().get("about:blank");
    browser.driver().get(page.toUri() + "#question-5-1?seed=31");
    browser.until("document.querySelector('" + ONE + ".seed a')?.hash"
        + ".endsWith('=31')");
    assertThat(text(ONE + ".card .asked"))
        .isEqualTo(curled(Questions.of(5).ask(1, 31).text()));
  }

  // ---- who lets the page do less ------------------------------------

  @Test
  void whereNothingMayBeKeptThePageRemembersUntilItIsLeft() {
    Object script = browser.driver().executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument", Map.of("source",
            "Object.defineProperty(window, 'localStorage',"
                + " {get() { throw new Error('refused'); }})"))
        .get("identifier");
    try {
      browser.driver().navigate().refresh();
      choose(ONE, draw(5, 1).right());
      assertThat(text(ONE + ".last")).isEqualTo("right the last time");
      assertThat(text(REVIEW + ".rule")).contains("keep nothing");
      assertThat(browser.console()).isEmpty();
    } finally {
      browser.driver().executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument",
          Map.of("identifier", script));
    }
  }

  @Test
  void withoutAWorkerTheStagesRunInThePage() {
    browser.value("document.documentElement.dataset.noWorker = ''");
    choose(ONE, draw(5, 1).right());
    assertThat(text(ONE + ".verdict")).isEqualTo("Right.");
  }

  @Test
  void withoutTheSimulatorTheAnswersOfTheBuildAreThere() throws IOException {
    Path alone = Files.createTempDirectory(TARGET, "alone");
    for (String name : List.of(page.getFileName().toString(), "book.js",
        "book.css", "progress.js", "replay.js", "replay.css")) {
      Files.copy(BOOK.resolve(name), alone.resolve(name));
    }
    browser.open(alone.resolve(page.getFileName()), View.LIGHT);
    assertThat(browser.shows(ONE + ".reveal")).isFalse();
    press(ONE + ".another");
    until(ONE, "failed");
    assertThat(text(ONE + ".verdict")).isEqualTo("The stages cannot run"
        + " here: lab-engine.js is missing beside this page.");
    assertThat(browser.shows(ONE + ".reveal")).isTrue();
    assertThat(browser.shows(ONE + "details.more")).isTrue();
  }

  @Test
  void withoutScriptsAllFormsAndTheirAnswersCanBeUnfolded() {
    browser.scripts(false);
    try {
      browser.open(page, View.PHONE);
      assertThat(browser.shows(ONE + ".variant .options li")).isTrue();
      assertThat(browser.shows(ONE + ".more summary")).isTrue();
      assertThat(browser.shows(ONE + ".reveal summary")).isTrue();
      assertThat(browser.shows(ONE + ".reason")).isFalse();
    } finally {
      browser.scripts(true);
    }
  }

  // ---- the gate of the book, in each state --------------------------

  @ParameterizedTest
  @EnumSource(View.class)
  void inEachStateThePageIsAccessibleFitsAndHasAskedNobody(View view)
      throws IOException {
    browser.open(page, view);
    choose(ONE, wrong(draw(5, 1)));
    press(ONE + ".again summary");
    browser.until("document.querySelector('" + ONE + ".zb-player') !== null");
    press(ONE + ".typed-run summary");
    choose("#question-5-2 ", draw(5, 2).right());
    draw(5, 3);
    press(REVIEW + ".next");
    until(REVIEW, "open");
    isWellMade("questions", view);
  }
}
