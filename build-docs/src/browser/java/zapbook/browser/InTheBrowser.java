package zapbook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.TestInstance;
import zapbook.book.page.Gallery;

/**
 * A test that looks at pages. One browser serves all of them; where there is
 * none they are skipped and say so, unless -Drequire.browser is set.
 */
@ExtendWith(InTheBrowser.Start.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InTheBrowser {

  static final Path TARGET = Path.of("target").toAbsolutePath();
  static final Path BOOK = TARGET.resolve("book");
  static final Path SCREENS = TARGET.resolve("screens");

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
        gallery = Files.createTempDirectory(TARGET, "gallery");
        Gallery.write(gallery);
        browser = new Browser(Files.createTempDirectory(TARGET, "browser"));
        store.put(Start.class, (AutoCloseable) browser::close);
      }
    }
  }
}
