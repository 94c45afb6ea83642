package zapbook.book.rendered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of the nine chapters has the same rooms, and none of them is empty. */
class ShapeTest {

  private static final List<String> ROOMS = List.of("The report", "See it",
      "Why", "The patch", "Try it", "See it gone",
      "What it cost, what it missed", "Check yourself", "Fidelity");
  /** What is no running text. */
  private static final String BESIDE =
      "table, .replay, .laboratory, .question, .footnotes, nav";

  /** Those that tell a patch: they have a laboratory. */
  static List<Path> chapters() throws IOException {
    return Rendered.chapters().stream().filter(page ->
        html(page).selectFirst("figure.lab") != null
            && html(page).selectFirst("h2[id$=-the-patch]") != null).toList();
  }

  @Test
  void thereAreNine() throws IOException {
    assertThat(chapters()).hasSize(9);
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void theRoomsStandInTheirOrder(Path page) {
    assertThat(html(page).select("main h2").eachText())
        .containsExactlyElementsOf(ROOMS);
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void aChapterIsReadInOneSitting(Path page) {
    Element main = html(page).clone().selectFirst("main");
    main.select(BESIDE).remove();
    Document text = Document.createShell("");
    text.body().appendChild(main);
    long words = Prose.of(text).stream()
        .mapToLong(block -> block.split(" ").length).sum();
    assertThat(words).as("words of text in " + page)
        .isBetween(2_000L, 4_000L);
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void thereIsSomethingToRunToSeeAndToAnswer(Path page) {
    Document html = html(page);
    assertThat(html.select(".jshell")).as("transcripts")
        .hasSizeGreaterThanOrEqualTo(6);
    assertThat(html.select("figure.picture")).as("pictures")
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(html.select("figure.replay")).as("replays").isNotEmpty();
    assertThat(html.select(".question")).as("questions").hasSize(5);
    assertThat(html.select(".question:contains(Predict, then run)"))
        .as("questions that a run answers").hasSizeGreaterThanOrEqualTo(2);
  }

  private static Document html(Path page) {
    try {
      return Jsoup.parse(page.toFile(), "UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
