package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.TestInstance;
import zapbook.book.page.Gallery;

/**
 * A test that looks at pages. One browser serves all classes that are run
 * together; where there is none they are skipped and say so, unless
 * -Drequire.browser is set.
 */
@ExtendWith(InTheBrowser.Start.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InTheBrowser {

  static final Path TARGET = Path.of("target").toAbsolutePath();
  static final Path SCREENS = TARGET.resolve("screens");

  /** What this process writes; another one may look at the same book. */
  private static final Path OURS = TARGET.resolve(
      "in-the-browser-" + ProcessHandle.current().pid());

  /** A copy of the book, for a reader who has run and solved nothing. */
  static final Path BOOK = OURS.resolve("book");

  /** A book with every block, made for these tests. */
  static Path gallery;
  static Browser browser;

  /** The pages of the book and the page with every block. */
  static Stream<Path> pages() throws IOException {
    List<Path> book = Browser.pages(BOOK);
    assertThat(book).as("pages in " + BOOK).hasSizeGreaterThan(2);
    return Stream.concat(book.stream(),
        Stream.of(gallery.resolve("gallery.html")));
  }

  /**
   * What must hold whatever a reader has done to a page, in all views: axe
   * finds nothing, nothing is wider than the window, nobody was asked for
   * anything. A picture of it is kept.
   */
  static void isWellMade(String name, View view) throws IOException {
    browser.picture(SCREENS.resolve(
        name + "-" + view.fileName() + ".png"));
    var all = new SoftAssertions();
    fitsAndAsksNobody(all, view);
    // a phone at night: the width of one view, the colours of another
    if (view != View.PHONE_DARK) {
      all.assertThat(browser.violations()).as("axe, %s", view).isEmpty();
    }
    all.assertAll();
  }

  /** The words of the first element that fits. */
  static String text(String selector) {
    return String.valueOf(browser.value("document.querySelector('" + selector
        + "').textContent"));
  }

  /** What a figure came to before is not taken for what it comes to next. */
  static void forget(String figure) {
    browser.value("document.getElementById('" + figure
        + "').dataset.state = 'asked'");
  }

  /** Before axe comes, which reads style sheets itself. */
  static void fitsAndAsksNobody(SoftAssertions all, View view) {
    all.assertThat(browser.value("document.documentElement.scrollWidth"))
        .as("width of the page, %s", view).isEqualTo((long) view.width);
    all.assertThat(browser.requests()).as("requests").isNotEmpty()
        .allMatch(url -> url.matches("(file|data|blob):.*"));
    all.assertThat(browser.console()).as("console").isEmpty();
  }

  /** Copies the files of a book to a folder that is there. */
  static void copy(Path book, Path to) throws IOException {
    try (Stream<Path> files = Files.list(book)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Starts the browser before the first of these tests. */
  static final class Start implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
      boolean required = System.getProperty("require.browser") != null;
      String without = "SKIPPED: no Chromium with chromedriver in /usr/bin"
          + " (Debian: apt install chromium chromium-driver)";
      if (!required && !Browser.isThere()) {
        System.out.println(without);
      }
      assumeTrue(required || Browser.isThere(), without);
      var store = context.getRoot().getStore(Namespace.GLOBAL);
      if (store.get(Start.class) == null) {
        copyOfTheBook();
        gallery = Files.createDirectories(OURS.resolve("gallery"));
        Gallery.write(gallery);
        browser = new Browser(Files.createTempDirectory(OURS, "browser"));
        store.put(Start.class, (AutoCloseable) browser::close);
      }
    }

    private static void copyOfTheBook() throws IOException {
      Path book = TARGET.resolve("book");
      assertThat(book).as("the rendered book").isDirectory();
      copy(book, Files.createDirectories(BOOK));
      Files.writeString(BOOK.resolve("progress.js"),
          "window.zapbookProgress = {solved: []};\n");
      Files.writeString(BOOK.resolve("mine.js"),
          "window.zapbookMine = {runs: []};\n");
    }
  }
}
