package zapbook.book.rendered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zapbook.book.gate.Sources;

/** The text of every page is spelt right, and in this book's own terms. */
class WordsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Sources SOURCES =
      new Sources(ROOT, ROOT.resolve("chapters"));
  private static Spelling spelling;
  private static Terms terms;

  @BeforeAll
  static void read() throws IOException {
    spelling = new Spelling(Set.copyOf(lines("words.txt")));
    terms = new Terms(lines("terms.txt"));
  }

  static List<Path> chapters() throws IOException {
    return Rendered.chapters();
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void everyWordIsKnown(Path page) throws IOException {
    Set<String> unknown = new LinkedHashSet<>();
    List<String> text = Prose.of(html(page));
    assertThat(text).as("paragraphs of " + page).isNotEmpty();
    text.forEach(p -> unknown.addAll(spelling.unknown(p)));
    assertThat(unknown.stream().map(word -> place(page,
        "unknown word \"" + word + "\"", word)))
        .as("misspelt, or missing in words.txt beside this test").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void everyTermHasItsForm(Path page) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String text : Prose.withoutNames(html(page))) {
      terms.wrong(text).forEach(w -> wrong.add(place(page, w,
          w.substring(1, w.indexOf('"', 1)))));
    }
    assertThat(wrong).as("see terms.txt beside this test").isEmpty();
  }

  @Test
  void noWordOfOursIsInTheDictionaryToo() throws IOException {
    var plain = new Spelling(Set.of());
    assertThat(lines("words.txt"))
        .allMatch(word -> !plain.unknown(word).isEmpty());
  }

  private static Document html(Path page) throws IOException {
    return Jsoup.parse(page.toFile(), "UTF-8");
  }

  /** At the first place in the source of that page. */
  private static String place(Path page, String text, String needle) {
    String name = page.getFileName().toString().replace(".html", "");
    return SOURCES.adocFiles().stream()
        .filter(f -> SOURCES.find(f, 1, "[#" + name).isPresent()
            || name.equals("index") && f.endsWith("book.adoc"))
        .flatMap(f -> SOURCES.find(f, 1, needle).stream()
            .map(line -> SOURCES.problem(f, line, text).toString()))
        .findFirst().orElse(text + " (" + page.getFileName() + ")");
  }

  /** The lines of a list without comments. */
  private static List<String> lines(String name) throws IOException {
    try (InputStream in = WordsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip).distinct().toList();
    }
  }
}
