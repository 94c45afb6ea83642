package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** What must hold on every page of the book, from the file system. */
class BookInTheBrowserTest {

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path BOOK = TARGET.resolve("book");
  private static final Path SCREENS = TARGET.resolve("screens");

  /** The browser may still write there while it ends. */
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() {
    boolean required = System.getProperty("require.browser") != null;
    String without = "SKIPPED: no Chromium with chromedriver in /usr/bin"
        + " (Debian: apt install chromium chromium-driver)";
    if (!required && !Browser.isThere()) {
      System.out.println(without);
    }
    assumeTrue(required || Browser.isThere(), without);
    browser = new Browser(folder);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  static Stream<Path> pages() throws IOException {
    return Browser.pages(BOOK).stream().map(Path::getFileName);
  }

  static Stream<Arguments> pagesInAllViews() throws IOException {
    return pages().flatMap(page -> Stream.of(View.values())
        .map(view -> Arguments.of(page, view)));
  }

  @ParameterizedTest
  @MethodSource("pagesInAllViews")
  void aPageIsAccessibleAndFitsTheWindowAndAsksNobodyForAnything(
      Path page, View view) throws IOException {
    browser.open(BOOK.resolve(page), view);
    browser.picture(SCREENS.resolve(page.toString().replace(".html", "")
        + "-" + view.fileName() + ".png"));

    var all = new SoftAssertions();
    all.assertThat(browser.value("document.documentElement.scrollWidth"))
        .as("width of the page").isEqualTo((long) view.width);
    all.assertThat(browser.requests()).as("requests").isNotEmpty()
        .allMatch(url -> url.matches("(file|data):.*"));
    all.assertThat(browser.console()).as("console").isEmpty();
    all.assertThat(browser.violations()).as("axe").isEmpty();
    all.assertAll();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theKeyboardReachesTheThemeAndTheContents(Path page) {
    browser.open(BOOK.resolve(page), View.LIGHT);
    var reached = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      browser.press(Keys.TAB);
      reached.add(String.valueOf(browser.value("(e =>"
          + " (e.matches('.theme') ? 'theme' : e.closest('.contents')"
          + " ? 'contents' : e.matches('.skip') ? 'skip' : '') +"
          + " (getComputedStyle(e).outlineStyle === 'none'"
          + " ? ' without a ring' : ''))(document.activeElement)")));
    }
    assertThat(reached).contains("theme", "skip", "contents");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theThemeChangesAtAKey(Path page) {
    browser.open(BOOK.resolve(page), View.LIGHT);
    Object before = background();
    browser.driver().executeScript(
        "document.querySelector('button.theme').focus()");
    browser.press(Keys.ENTER);
    assertThat(background()).isNotEqualTo(before);
    browser.press(Keys.ENTER);
    assertThat(background()).isEqualTo(before);
    browser.driver().executeScript("localStorage.clear()");
  }

  private static Object background() {
    return browser.value("getComputedStyle(document.body).backgroundColor");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void withoutScriptsTheTextAndTheContentsAreThere(Path page) {
    browser.scripts(false);
    try {
      browser.open(BOOK.resolve(page), View.PHONE);
      assertThat(browser.shows("main h1")).isTrue();
      assertThat(browser.shows("main p")).isTrue();
      assertThat(browser.shows(".contents a")).isTrue();
      assertThat(browser.driver().getPageSource())
          .doesNotContain("class=\"theme\"");
    } finally {
      browser.scripts(true);
    }
  }
}
