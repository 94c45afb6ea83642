package zapbook.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zapbook.golden.Action;
import zapbook.golden.Entries;
import zapbook.golden.Link;
import zapbook.golden.Op;
import zapbook.golden.PageSpec;
import zapbook.golden.Run;
import zapbook.golden.Scenario;

/**
 * Writes a scenario as one line that {@link ScenarioReader} reads. What has
 * its usual value is left out.
 */
public final class ScenarioWriter {

  private static final int FRAMES_APART = 16;

  private ScenarioWriter() {}

  /**
   * Writes a scenario.
   *
   * @param scenario any, also one whose graph cannot be built
   * @return one line without its end
   */
  public static String line(Scenario scenario) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", scenario.name());
    if (!scenario.topic().isEmpty()) fields.put("topic", scenario.topic());
    if (!scenario.note().isEmpty()) fields.put("note", scenario.note());
    fields.put("vcpus", (long) scenario.vcpus());
    if (scenario.twoDimensional()) fields.put("tdp", true);
    fields.put("pages",
        scenario.pages().stream().map(ScenarioWriter::page).toList());
    fields.put("links",
        scenario.links().stream().map(ScenarioWriter::link).toList());
    fields.put("entries",
        scenario.entries().stream().map(ScenarioWriter::entries).toList());
    fields.put("runs",
        scenario.runs().stream().map(ScenarioWriter::run).toList());
    return JsonText.of(fields);
  }

  private static Map<String, Object> page(PageSpec page) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", (long) page.id());
    if (page.gfn() != (long) FRAMES_APART * page.id()) {
      fields.put("gfn", page.gfn());
    }
    if (page.level() != 1) fields.put("level", (long) page.level());
    if (!page.direct()) fields.put("direct", false);
    if (page.rootCount() != 0) {
      fields.put("root_count", (long) page.rootCount());
    }
    flag(fields, "unsync", page.unsync());
    flag(fields, "mmio_cached", page.mmioCached());
    if (page.ownGeneration() >= 0) fields.put("gen", page.ownGeneration());
    flag(fields, "nested", page.nested());
    flag(fields, "stale_unsync", page.staleUnsync());
    return fields;
  }

  private static void flag(
      Map<String, Object> fields, String name, boolean set) {
    if (set) fields.put(name, true);
  }

  private static List<Object> link(Link link) {
    return List.of(
        (long) link.parent(), (long) link.slot(), (long) link.child());
  }

  private static List<Object> entries(Entries entries) {
    return List.of((long) entries.page(), (long) entries.first(),
        (long) entries.last(), ScenarioReader.label(entries.kind()));
  }

  private static Map<String, Object> run(Run run) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", run.name());
    fields.put("n_max", (long) run.limit());
    fields.put("gen", run.generation());
    fields.put("contention", run.contention().toString());
    if (!run.actions().isEmpty()) {
      fields.put("actions",
          run.actions().stream().map(ScenarioWriter::action).toList());
    }
    fields.put("ops", run.ops().stream().map(ScenarioWriter::op).toList());
    List<Object> expected = new ArrayList<>();
    run.expected().forEach(each -> expected.add(
        results("states", List.copyOf(each.states()), each.results())));
    if (!expected.isEmpty()) fields.put("expect", expected);
    List<Object> played = new ArrayList<>();
    run.played().forEach(each -> played.add(
        results("stage", (long) each.stage(), each.results())));
    if (!played.isEmpty()) fields.put("played", played);
    return fields;
  }

  private static Map<String, Object> results(
      String whose, Object who, List<Map<String, Object>> results) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(whose, who);
    fields.put("ops", results);
    return fields;
  }

  private static List<Object> op(Op op) {
    return op.kind().hasArgument()
        ? List.of(op.kind().label(), (long) op.arg())
        : List.of(op.kind().label());
  }

  private static Map<String, Object> action(Action action) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", at(action));
    fields.put("do", action.op().kind().label());
    fields.put("arg", (long) action.op().arg());
    return fields;
  }

  private static Object at(Action action) {
    if (action.every() == 0) return action.first();
    return action.every() == 1 ? "every" : "every:" + action.every();
  }
}
