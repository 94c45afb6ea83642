package zapbook.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import zapbook.golden.Entries;
import zapbook.golden.Link;
import zapbook.golden.PageSpec;
import zapbook.golden.Run;
import zapbook.golden.Scenario;
import zapbook.mmu.PageGraph;

/** Makes a scenario of plain values, or says what is wrong with them. */
public final class ScenarioReader {

  private static final Set<String> FIELDS = Set.of("name", "topic", "note",
      "vcpus", "tdp", "pages", "links", "entries", "runs");
  private static final Set<String> PAGE_FIELDS = Set.of("id", "gfn", "level",
      "direct", "root_count", "unsync", "mmio_cached", "gen", "nested",
      "stale_unsync");
  private static final int MAX_ID = 50_000;
  private static final long MAX_GFN = 1L << 24;
  private static final int FRAMES_APART = 16;

  private ScenarioReader() {}

  /**
   * Reads a scenario.
   *
   * @param object JSON as maps, lists, strings, Longs, Booleans and null
   * @return the scenario, whose graph may still be one that cannot be built
   * @throws BadInput with the place and what was expected there
   */
  public static Scenario read(Object object) {
    Fields fields = Fields.of("", object).only(FIELDS);
    return new Scenario(
        fields.text("name"),
        fields.has("topic") ? fields.text("topic") : "",
        fields.has("note") ? fields.text("note") : "",
        (int) fields.number("vcpus", 1, 1, 288),
        fields.flag("tdp", false),
        pages(fields.list("pages")),
        links(fields.list("links")),
        entries(fields.list("entries")),
        runs(fields.list("runs")));
  }

  private static List<PageSpec> pages(List<?> list) {
    List<PageSpec> pages = new ArrayList<>();
    for (Object each : list) {
      String where = "pages[" + pages.size() + "]";
      pages.add(page(Fields.of(where, each).only(PAGE_FIELDS)));
    }
    return pages;
  }

  private static PageSpec page(Fields page) {
    int id = page.count("id", 1, MAX_ID);
    return new PageSpec(id,
        page.number("gfn", (long) FRAMES_APART * id, 0, MAX_GFN),
        (int) page.number("level", 1, 1, 4),
        page.flag("direct", true),
        (int) page.number("root_count", 0, 0, MAX_ID),
        page.flag("unsync", false),
        page.flag("stale_unsync", false),
        page.flag("mmio_cached", false),
        page.number("gen", -1, 0, Integer.MAX_VALUE),
        page.flag("nested", false));
  }

  private static List<Link> links(List<?> list) {
    List<Link> links = new ArrayList<>();
    for (Object each : list) {
      String where = "links[" + links.size() + "]";
      var values = Fields.list(where, each, 3);
      links.add(new Link(
          number(where, values, 0, 1, MAX_ID),
          number(where, values, 1, 0, 511),
          number(where, values, 2, 1, MAX_ID)));
    }
    return links;
  }

  private static List<Entries> entries(List<?> list) {
    List<Entries> entries = new ArrayList<>();
    for (Object each : list) {
      String where = "entries[" + entries.size() + "]";
      var values = Fields.list(where, each, 4);
      entries.add(new Entries(
          number(where, values, 0, 1, MAX_ID),
          number(where, values, 1, 0, 511),
          number(where, values, 2, 0, 511),
          kind(where + "[3]", values.get(3))));
    }
    return entries;
  }

  private static int number(
      String where, List<?> values, int at, int low, int high) {
    return (int) Fields.number(
        where + "[" + at + "]", values.get(at), low, high);
  }

  private static PageGraph.Kind kind(String where, Object element) {
    for (PageGraph.Kind kind : PageGraph.Kind.values()) {
      if (label(kind).equals(element)) return kind;
    }
    throw BadInput.value(where, Fields.kind(element),
        Arrays.stream(PageGraph.Kind.values()).map(ScenarioReader::label)
            .collect(Collectors.joining(", ", "one of ", "")));
  }

  static String label(PageGraph.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static List<Run> runs(List<?> list) {
    List<Run> runs = new ArrayList<>();
    for (Object each : list) {
      String where = "runs[" + runs.size() + "]";
      runs.add(RunReader.read(where, each, runs.size() + 1));
    }
    return runs;
  }
}
