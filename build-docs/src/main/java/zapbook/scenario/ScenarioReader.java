package zapbook.scenario;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
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

/** Reads the scenario of one line. */
final class ScenarioReader {

  private static final Set<String> FIELDS = Set.of("name", "topic", "note",
      "vcpus", "tdp", "pages", "links", "entries", "runs");
  private static final Set<String> PAGE_FIELDS = Set.of("id", "gfn", "level",
      "direct", "root_count", "unsync", "mmio_cached", "gen", "nested",
      "stale_unsync");
  private static final int MAX_ID = 50_000;
  private static final long MAX_GFN = 1L << 24;
  private static final int FRAMES_APART = 16;

  private ScenarioReader() {}

  static Scenario read(String line) {
    Fields fields = Fields.of("", parse(line)).only(FIELDS);
    return new Scenario(
        fields.text("name"),
        fields.has("topic") ? fields.text("topic") : "",
        (int) fields.number("vcpus", 1, 1, 288),
        fields.flag("tdp", false),
        pages(fields.list("pages")),
        links(fields.list("links")),
        entries(fields.list("entries")),
        runs(fields.list("runs")));
  }

  private static JsonElement parse(String line) {
    JsonReader reader = new JsonReader(new StringReader(line));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement element = JsonParser.parseReader(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT) return element;
      throw new BadInput("more after the object", "one object a line");
    } catch (JsonParseException | IOException | StackOverflowError broken) {
      throw new BadInput("no JSON: " + reason(broken), "one object a line");
    }
  }

  /** The first line of gson's message; then it tells of its web page. */
  private static String reason(Throwable broken) {
    Throwable cause = broken.getCause() == null ? broken : broken.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  private static List<PageSpec> pages(List<JsonElement> list) {
    List<PageSpec> pages = new ArrayList<>();
    for (JsonElement each : list) {
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

  private static List<Link> links(List<JsonElement> list) {
    List<Link> links = new ArrayList<>();
    for (JsonElement each : list) {
      String where = "links[" + links.size() + "]";
      var values = Fields.list(where, each, 3);
      links.add(new Link(
          number(where, values, 0, 1, MAX_ID),
          number(where, values, 1, 0, 511),
          number(where, values, 2, 1, MAX_ID)));
    }
    return links;
  }

  private static List<Entries> entries(List<JsonElement> list) {
    List<Entries> entries = new ArrayList<>();
    for (JsonElement each : list) {
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
      String where, List<JsonElement> values, int at, int low, int high) {
    return (int) Fields.number(
        where + "[" + at + "]", values.get(at), low, high);
  }

  private static PageGraph.Kind kind(String where, JsonElement element) {
    for (PageGraph.Kind kind : PageGraph.Kind.values()) {
      if (element.toString().equals('"' + label(kind) + '"')) return kind;
    }
    throw new BadInput(where + " is " + Fields.kind(element),
        Arrays.stream(PageGraph.Kind.values()).map(ScenarioReader::label)
            .collect(Collectors.joining(", ", "one of ", "")));
  }

  private static String label(PageGraph.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static List<Run> runs(List<JsonElement> list) {
    List<Run> runs = new ArrayList<>();
    for (JsonElement each : list) {
      String where = "runs[" + runs.size() + "]";
      runs.add(RunReader.read(where, each, runs.size() + 1));
    }
    return runs;
  }
}
