package zapbook.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import zapbook.book.page.Site;
import zapbook.draw.Compare;
import zapbook.workloads.Comparison;
import zapbook.workloads.Comparison.Row;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/**
 * A laboratory of the book, as its page says it.
 *
 * @param page the file
 * @param id   of the figure
 * @param root the element with its data
 */
record LabPage(Path page, String id, Element root) {

  /** The laboratories of the chapters. */
  static List<LabPage> all(Path book) throws IOException {
    List<LabPage> labs = new ArrayList<>();
    for (Path page : Browser.pages(book)) {
      if (page.endsWith(Site.WHOLE)) continue;
      for (Element root : parsed(page).select("figure.lab .laboratory")) {
        if (root.closest(".choice") != null) continue;
        labs.add(new LabPage(page, root.parent().id(), root));
      }
    }
    return labs;
  }

  private static Element parsed(Path page) {
    try {
      return Jsoup.parse(page, StandardCharsets.UTF_8.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String data(String name) {
    return root.attr("data-" + name);
  }

  Workload workload() {
    return Workloads.named(data("workload"));
  }

  /** The numbers at the beginning. */
  Map<String, Long> usual() {
    return numbers("usual");
  }

  /** Numbers by name, as words of its data; there may be none. */
  Map<String, Long> numbers(String name) {
    Map<String, Long> values = new LinkedHashMap<>();
    for (String word : data(name).split(" ")) {
      if (word.isEmpty()) continue;
      int at = word.indexOf('=');
      values.put(word.substring(0, at), Long.valueOf(word.substring(at + 1)));
    }
    return values;
  }

  /** The stages at the beginning. */
  List<String> marks() {
    return parsed(page).select("#" + id + " template").first()
        .select("input[checked]").eachAttr("value");
  }

  /** What the JVM says about a run, drawn as the book draws it. */
  Compare onTheJvm(Map<String, Long> values, List<String> marks) {
    List<Row> rows = new ArrayList<>();
    for (Subject each : Subject.of(workload())) {
      if (!marks.contains(each.mark())) continue;
      rows.add(new Row(each, workload().run(each.factory(), values)));
    }
    return Compare.of(new Comparison(workload(), rows), false)
        .chapter(workload().chapter());
  }

  /** The cells of its table, row after row. */
  List<String> cells(Compare compare) {
    return cells(compare.table(data("figures").split(" ")).html());
  }

  static List<String> cells(String html) {
    return Jsoup.parseBodyFragment(html).select("tr").eachText();
  }

  @Override
  public String toString() {
    return id + " in " + page.getFileName();
  }
}
