package zapbook.book.rendered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zapbook.book.page.Site;

/** The pages in {@code build-docs/target/book}. */
final class Rendered {

  private static final Path BOOK = Path.of("target/book");

  private Rendered() {
  }

  /** All of them; a book without pages has failed. */
  static List<Path> pages() throws IOException {
    skipWithoutBook();
    assertThat(BOOK).as("the book, which mvn package renders").isDirectory();
    try (Stream<Path> files = Files.list(BOOK)) {
      List<Path> pages = files.filter(f -> f.toString().endsWith(".html"))
          .sorted().toList();
      assertThat(pages).as("pages in " + BOOK).hasSizeGreaterThan(2);
      return pages;
    }
  }

  /** All but the one that repeats the others. */
  static List<Path> chapters() throws IOException {
    return pages().stream().filter(f -> !f.endsWith(Site.WHOLE)).toList();
  }

  private static void skipWithoutBook() {
    boolean skipped = !System.getProperty("book.skip", "false")
        .equals("false");
    if (skipped) {
      System.out.println("SKIPPED: no book to look at, -Dbook.skip is set");
    }
    assumeFalse(skipped, "-Dbook.skip");
  }
}
