package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import zapbook.cli.Typed;
import zapbook.cli.exercise.KitCopy;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;

/**
 * The command runs a reader's class, and the chapter's laboratory shows it
 * beside the stages: a right one, a wrong one, and one that was changed.
 */
class OwnClassInTheBrowserTest extends InTheBrowser {

  private static final String PAGE = "how-many-and-may-i-go-on.html";

  @TempDir static Path folder;
  private static KitCopy kit;
  private static Exercise exercise;
  private static LabPage lab;

  @BeforeAll
  static void aKitWithItsBook() throws IOException {
    kit = KitCopy.in(folder, "ch02");
    exercise = Exercises.named(folder, "2");
    Path book = Files.createDirectories(
        folder.resolve("build-docs/target/book"));
    copy(BOOK, book);
    lab = LabPage.all(BOOK).stream()
        .filter(each -> each.id().equals("lab-2")).findFirst().orElseThrow();
  }

  @AfterAll
  static void theOtherKitAgain() throws IOException {
    if (kit != null) kit.close();
  }

  private static void write(String text) throws IOException {
    Files.writeString(exercise.parts().get(0).starter(), text);
  }

  private static String answer() {
    return exercise.answer().text();
  }

  private static String className() {
    return exercise.about().className();
  }

  private static void open(View view) {
    browser.driver().get("about:blank");
    browser.open(folder.resolve("build-docs/target/book").resolve(PAGE),
        view);
    browser.until("document.querySelector('#lab-2 .own-class button')"
        + " !== null");
  }

  private static void show() {
    press("#lab-2 .own-class button");
  }

  /** Presses a button and waits for the run that it starts. */
  private static void press(String button) {
    forget("lab-2");
    browser.focus(button);
    browser.press(Keys.ENTER);
    browser.until("document.getElementById('lab-2').dataset.state"
        + " === 'done'", Duration.ofMinutes(2));
  }

  /** The cells of a row of the table, the last one is row -1. */
  private static List<?> row(int at) {
    return (List<?>) browser.value("[...[...document.querySelectorAll('#"
        + lab.data("table") + " tbody tr')].at(" + at + ").cells]"
        + ".map(cell => cell.innerText.trim())");
  }

  private static void isWellMade(String name) throws IOException {
    for (View view : View.values()) {
      open(view);
      show();
      isWellMade("own-" + name, view);
    }
  }

  @Test
  void anAnswerStandsBesideTheStageThatItIsLike() throws IOException {
    write(answer());
    assertThat(Typed.run("run", "mine:2", "restarts").out())
        .contains("Chapter 2 of the book shows it");
    open(View.LIGHT);
    assertThat(text("#lab-2 .own-class")).contains(className(),
        "exercise 2", "pages=4000 roots=8 unsync=4")
        .doesNotContain("changed since");
    show();
    assertThat(row(-1).get(0)).isEqualTo("me");
    assertThat(row(-1).get(1)).isEqualTo(className());
    assertThat(row(-1).subList(2, row(-1).size()))
        .isEqualTo(row(2).subList(2, row(2).size()));
    assertThat(row(-1)).isNotEqualTo(row(1));
    assertThat(text("#" + lab.data("plot") + " svg")).contains(className());
    assertThat(text("#" + lab.data("replay") + " script"))
        .contains(className(), "stage 2");
    isWellMade("answer");
  }

  @Test
  void otherNumbersShowTheCommandThatRunsThem() throws IOException {
    write(answer());
    Typed.run("run", "mine:2", "restarts");
    open(View.LIGHT);
    browser.value("document.querySelector('#lab-2 [data-knob=roots] input')"
        + ".value = '3'");
    press("#lab-2 [type=submit]");
    assertThat(row(-1).get(0)).isEqualTo("9");
    assertThat(text("#lab-2 .own-class")).contains(
        "has not run with these numbers, but with pages=4000 roots=8",
        "zapbook run mine:2 restarts pages=4000 roots=3 unsync=4");
    assertThat(Typed.run("run", "mine:2", "restarts", "pages=4000",
        "roots=3", "unsync=4").exitCode()).isZero();
    open(View.LIGHT);
    show();
    assertThat(row(-1).get(0)).isEqualTo("me");
    assertThat(text("#" + lab.data("table"))).contains("roots=3");
  }

  @Test
  void theWayBackSaysOfEachResultWhetherTheClassIsInIt() throws IOException {
    write(answer());
    Typed.run("run", "mine:2", "restarts");
    open(View.LIGHT);
    assertThat(text("#lab-2 .own-class button"))
        .isEqualTo("Show your class, with its numbers");
    browser.value("document.querySelector('#lab-2 [data-knob=roots] input')"
        + ".value = '5'");
    press("#lab-2 [type=submit]");
    show();
    assertThat(row(-1).get(0)).isEqualTo("me");
    back("5");
    assertThat(row(-1).get(0)).isEqualTo("9");
    assertThat(text("#lab-2 .own-class")).contains("has not run with these"
        + " numbers", "restarts pages=4000 roots=5 unsync=4");
    browser.driver().navigate().forward();
    browser.until(value() + " === '8'");
    assertThat(row(-1).get(0)).isEqualTo("me");
    assertThat(text("#lab-2 .own-class")).contains(" ran on ")
        .doesNotContain("has not run");
    back("5");
    browser.driver().navigate().back();
    browser.until(value() + " === '8'");
    assertThat(row(-1).get(0)).as("the book's").isEqualTo("9");
    show();
    assertThat(row(-1).get(0)).isEqualTo("me");
  }

  private static void back(String roots) {
    browser.driver().navigate().back();
    browser.until(value() + " === '" + roots + "'");
  }

  private static String value() {
    return "document.querySelector('#lab-2 [data-knob=roots] input').value";
  }

  @Test
  void aClassThatThrowsSaysSoInItsRow() throws IOException {
    write(answer().replaceFirst("(?s)(zapAllPages\\(\\)\\s*\\{)",
        "$1 if (vm().vcpuCount() > 0) throw new IllegalStateException("
            + "\"<b>not this way</b>\");"));
    assertThat(Typed.run("run", "mine:2", "restarts").exitCode())
        .isEqualTo(1);
    open(View.LIGHT);
    show();
    assertThat(row(-1)).hasToString("[me, " + className() + ", threw]");
    assertThat(text("#" + lab.data("table") + " .own-note")).contains(
        "threw IllegalStateException: <b>not this way</b>",
        "at " + className() + ".zapAllPages");
    isWellMade("threw");
  }

  @Test
  void aClassThatHasChangedSinceIsShownAndSaysSo() throws IOException {
    write(answer());
    Typed.run("run", "mine:2", "restarts");
    write(answer() + "\nclass More { }\n");
    Typed.run();
    open(View.LIGHT);
    assertThat(text("#lab-2 .own-class")).contains("It has changed since.",
        "zapbook run mine:2 restarts pages=4000 roots=8 unsync=4");
    show();
    assertThat(row(-1).get(0)).isEqualTo("me");
    assertThat(Typed.run("reset", "2").exitCode()).isZero();
    browser.driver().get("about:blank");
    browser.open(folder.resolve("build-docs/target/book").resolve(PAGE),
        View.LIGHT);
    browser.until("document.querySelector('#lab-2 .own-class code') !== null");
    assertThat(text("#lab-2 .own-class")).contains("can stand beside",
        "zapbook run mine:2 restarts pages=4000 roots=8 unsync=4");
  }
}
