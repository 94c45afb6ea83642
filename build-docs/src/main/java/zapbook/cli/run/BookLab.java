package zapbook.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import zapbook.book.page.Site;
import zapbook.cli.kit.Kit;
import zapbook.workloads.Parameter;
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

  /** The one of a workload; empty if no page has one, or none is there. */
  static Optional<BookLab> of(Path book, Workload workload) {
    return with(book, " data-workload=\"" + workload.name() + "\"");
  }

  /** The one of a chapter; empty if it has none, or none is there. */
  static Optional<BookLab> of(Path book, int chapter) {
    return with(book, " data-chapter=\"" + chapter + "\"");
  }

  /** Reading a page takes long, and finding a word in it does not. */
  private static Optional<BookLab> with(Path book, String attribute) {
    Pattern mark = Pattern.compile(
        "<div class=\"laboratory\"[^>]*" + Pattern.quote(attribute));
    try {
      for (String name : Kit.names(book).toList()) {
        boolean page = name.endsWith(".html") && !name.equals(Site.WHOLE);
        if (!page) continue;
        String text = Files.readString(book.resolve(name));
        if (mark.matcher(text).find()) return read(name, text);
      }
    } catch (IOException e) {
      // a book that is being built
    }
    return Optional.empty();
  }

  private static Optional<BookLab> read(String page, String text) {
    Element root = Jsoup.parse(text).selectFirst(".laboratory");
    String[] pair = root.attr("data-pair").split(",");
    if (pair.length != 2) return Optional.empty();
    return Optional.of(new BookLab(page, root.attr("data-workload"),
        Integer.parseInt(root.attr("data-chapter")),
        numbers(root.attr("data-usual")), Integer.parseInt(pair[1]),
        numbers(root.attr("data-replayed"))));
  }

  private static Map<String, Long> numbers(String words) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (String word : words.isEmpty() ? List.<String>of()
        : List.of(words.split(" "))) {
      int at = word.indexOf('=');
      numbers.put(word.substring(0, at),
          Long.valueOf(word.substring(at + 1)));
    }
    return numbers;
  }

  /** All numbers of a run, in the order of the parameters. */
  static Map<String, Long> whole(
      Workload workload, Map<String, Long> given) {
    Map<String, Long> all = new LinkedHashMap<>();
    for (Parameter each : workload.parameters()) {
      all.put(each.name(),
          given.getOrDefault(each.name(), each.standard()));
    }
    return all;
  }

  /** The replay is short, unless the reader chose a number himself. */
  Map<String, Long> replayed(Workload workload, Map<String, Long> values) {
    Map<String, Long> own = whole(workload, replayed);
    whole(workload, values).forEach((name, value) -> {
      if (!value.equals(usual.get(name))) own.put(name, value);
    });
    return own;
  }
}
