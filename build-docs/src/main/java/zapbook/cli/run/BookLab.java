package zapbook.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import zapbook.book.page.Site;
import zapbook.cli.kit.Kit;
import zapbook.lab.NumberWords;
import zapbook.workloads.Workload;

/**
 * A laboratory as a page of the rendered book has it.
 *
 * @param page the name of the page's file
 * @param workload the name of what it runs
 * @param chapter the chapter's number
 * @param usual the workload's numbers before the reader changes any
 * @param after the stage after the patch, in the replay
 * @param replayed the numbers of the replay that are its own
 */
record BookLab(String page, String workload, int chapter,
    Map<String, Long> usual, int after, Map<String, Long> replayed) {
  private static final String LABORATORY = "laboratory.html";

  /** The one of a workload; empty if no page has one, or none is there. */
  static Optional<BookLab> of(Path book, Workload workload) {
    return with(book, "data-workload", workload.name());
  }

  /** The one of a chapter; empty if it has none, or none is there. */
  static Optional<BookLab> of(Path book, int chapter) {
    return with(book, "data-chapter", String.valueOf(chapter));
  }

  /** Reading a page takes long, and finding a word in it does not. */
  private static Optional<BookLab> with(
      Path book, String attribute, String value) {
    String words = attribute + "=\"" + value + "\"";
    Pattern mark = Pattern.compile(
        "<div class=\"laboratory\"[^>]* " + Pattern.quote(words));
    try {
      for (String name : pages(book)) {
        String text = Files.readString(book.resolve(name));
        if (mark.matcher(text).find()) {
          return read(name, text, ".laboratory[" + words + "]");
        }
      }
    } catch (IOException e) {
      // a book that is being built
    }
    return Optional.empty();
  }

  /** The page with all workloads comes last: a chapter tells of its own. */
  private static List<String> pages(Path book) {
    return Kit.names(book)
        .filter(name -> name.endsWith(".html") && !name.equals(Site.WHOLE))
        .sorted(Comparator.comparing(LABORATORY::equals)).toList();
  }

  private static Optional<BookLab> read(
      String page, String text, String selector) {
    Element root = Jsoup.parse(text).selectFirst(selector);
    String[] pair = root.attr("data-pair").split(",");
    if (pair.length != 2) return Optional.empty();
    return Optional.of(new BookLab(page, root.attr("data-workload"),
        Integer.parseInt(root.attr("data-chapter")),
        NumberWords.read(root.attr("data-usual")), after(pair),
        NumberWords.read(root.attr("data-replayed"))));
  }

  /** The second of them, unless that is a variant, which has a letter. */
  private static int after(String... pair) {
    return Integer.parseInt(
        pair[1].matches("\\d") ? pair[1] : pair[0]);
  }

  /** Where a reader finds it. */
  String place() {
    return page.equals(LABORATORY) ? "The laboratory" : "Chapter " + chapter;
  }

  /** The replay is short, unless the reader chose a number himself. */
  Map<String, Long> replayed(Workload workload, Map<String, Long> values) {
    return NumberWords.replayed(workload, replayed, usual, values);
  }
}
