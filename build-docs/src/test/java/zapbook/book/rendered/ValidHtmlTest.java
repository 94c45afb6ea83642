package zapbook.book.rendered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import zapbook.book.page.Gallery;

/** Every page is HTML without an error or a warning. */
class ValidHtmlTest {

  /** The checker walks the grammar of HTML by recursion. */
  private static final long STACK_BYTES = 64L << 20;

  @TempDir
  static Path gallery;

  /** The book, and a page with every block. */
  static Stream<Path> pages() throws IOException {
    Gallery.write(gallery);
    return Stream.concat(Rendered.pages().stream(),
        Stream.of(gallery.resolve("gallery.html")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsValid(Path page) throws Exception {
    try (InputStream in = Files.newInputStream(page)) {
      assertThat(messages(in)).as(page.toString()).isEmpty();
    }
  }

  @Test
  void theCheckerSeesAFault() throws Exception {
    String page = "<!DOCTYPE html><html lang=\"en\"><title>A</title>"
        + "<p id=\"a b\"><a><button>x</button></a></p>";
    assertThat(messages(new ByteArrayInputStream(
        page.getBytes(StandardCharsets.UTF_8))))
        .contains("error").contains("button");
  }

  /** One message a line; empty if there is nothing to say. */
  private static String messages(InputStream page)
      throws InterruptedException {
    StringBuilder found = new StringBuilder();
    Thread thread = new Thread(
        null, () -> found.append(check(page)), "checker", STACK_BYTES);
    thread.start();
    thread.join();
    return found.toString().strip();
  }

  private static String check(InputStream page) {
    var checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    try {
      return checker.validate(page);
    } catch (IOException | SAXException e) {
      return "the checker gave up: " + e;
    }
  }
}
