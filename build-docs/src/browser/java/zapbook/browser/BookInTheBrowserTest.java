package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import zapbook.book.page.Site;

/** What must hold on every page of the book, from the file system. */
class BookInTheBrowserTest extends InTheBrowser {

  /** A4 without its margins, at 96 pixels an inch. */
  private static final int PAPER = 665;

  private static final String BACKGROUND =
      "getComputedStyle(document.body).backgroundColor";

  static Stream<Arguments> pagesInAllViews() throws IOException {
    return pages().flatMap(page -> Stream.of(View.values())
        .map(view -> Arguments.of(page, view)));
  }

  @ParameterizedTest
  @MethodSource("pagesInAllViews")
  void aPageIsAccessibleAndFitsTheWindowAndAsksNobodyForAnything(
      Path page, View view) throws IOException {
    browser.open(page, view);
    String name = page.getFileName().toString().replace(".html", "");
    browser.picture(SCREENS.resolve(name + "-" + view.fileName() + ".png"));

    var all = new SoftAssertions();
    fitsAndAsksNobody(all, view);
    if (view.width > 1000) {
      all.assertThat(wider("main pre, main .wide, main .drawing"))
          .as("blocks that scroll sideways").isEmpty();
    }
    if (looks(page, view)) {
      all.assertThat(violations(view)).as("axe").isEmpty();
    }
    all.assertAll();
  }

  /**
   * Once for the page that repeats all others, and not on a phone at night,
   * where nothing can be wrong that is right by day and in the wide window.
   */
  private static boolean looks(Path page, View view) {
    return page.endsWith(Site.WHOLE) ? view == View.LIGHT
        : view != View.PHONE_DARK;
  }

  /** The slow rule once: on a phone the colours are those of the window. */
  private static List<String> violations(View view) {
    return view == View.PHONE ? browser.violations("color-contrast")
        : browser.violations();
  }

  /** The elements whose content is wider than they are. */
  private static List<?> wider(String selector) {
    return (List<?>) browser.value("[...document.querySelectorAll('" + selector + "')]"
        + ".filter(e => e.scrollWidth > e.clientWidth + 1)"
        // one pixel wide is what only screen readers read
        + ".filter(e => e.clientWidth > 1)"
        + ".map(e => (e.closest('[id]') || e).id + ': '"
        + " + e.scrollWidth + ' in ' + e.clientWidth)");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void onPaperNothingIsCutOff(Path page) {
    browser.open(page, View.LIGHT);
    browser.paper(PAPER);
    assertThat(wider("main pre, main table, main figure, main .wide,"
        + " main .drawing, main p")).isEmpty();
    assertThat(browser.value("document.documentElement.scrollWidth"))
        .isEqualTo((long) PAPER);
    assertThat(browser.shows(".contents")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theKeyboardReachesTheSearchTheThemeAndTheContents(Path page) {
    browser.open(page, View.LIGHT);
    var reached = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      browser.press(Keys.TAB);
      reached.add(String.valueOf(browser.value("(e =>"
          + " (e.matches('.theme') ? 'theme' : e.matches('.find') ? 'search'"
          + " : e.closest('.contents')"
          + " ? 'contents' : e.matches('.skip') ? 'skip' : '') +"
          + " (getComputedStyle(e).outlineStyle === 'none'"
          + " ? ' without a ring' : ''))(document.activeElement)")));
    }
    assertThat(reached).contains("search", "theme", "skip", "contents");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theThemeChangesAtAKeyAndIsRemembered(Path page) {
    browser.open(page, View.LIGHT);
    // what a page before this one may have left
    browser.loadAgainUntil(() -> browser.value("localStorage.clear()"),
        "!document.documentElement.dataset.theme");
    Object before = browser.value(BACKGROUND);
    String changed = BACKGROUND + " !== '" + before + "'";
    browser.loadAgainUntil(() -> {
      browser.focus("button.theme");
      browser.press(Keys.ENTER);
      browser.until(changed);
    }, changed);
    browser.focus("button.theme");
    browser.press(Keys.ENTER);
    browser.until(BACKGROUND + " === '" + before + "'");
    assertThat(browser.value("localStorage.getItem('zapbook-theme')"))
        .as("the same as the system says: nothing to remember").isNull();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theKeyboardAloneSearchesAndGoesThere(Path page) {
    browser.open(page, View.LIGHT);
    browser.type("/");
    browser.until("document.querySelector('dialog.search').open");
    browser.type("text page");
    browser.until("document.querySelectorAll('[role=option]').length > 0");
    assertThat(browser.shows("[role=option] mark")).isTrue();
    browser.press(Keys.ESCAPE);
    browser.until("!document.querySelector('dialog.search').open"
        + " && document.activeElement === document.body");
    browser.type("/");
    browser.until("document.querySelector('dialog.search').open");
    Object to = browser.value(
        "document.querySelector('[aria-selected=true]').href");
    browser.press(Keys.ENTER);
    browser.until("location.href === '" + to + "'");
    browser.until("!location.hash || document.getElementById("
        + "location.hash.slice(1)) !== null");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void withoutScriptsTheTextAndTheContentsAreThere(Path page) {
    browser.scripts(false);
    try {
      browser.open(page, View.PHONE);
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
