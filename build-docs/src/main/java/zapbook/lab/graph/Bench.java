package zapbook.lab.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.draw.GraphPicture;
import zapbook.draw.Svg;
import zapbook.draw.Table;
import zapbook.golden.OpKind;
import zapbook.golden.Played;
import zapbook.golden.Scenario;
import zapbook.scenario.JsonLine;
import zapbook.scenario.ScenarioWriter;
import zapbook.stages.Stage;
import zapbook.stages.Stages;

/**
 * Where a reader makes a page graph of his own, as it stands in the page:
 * the first example with what two stages do with it, and for a script all
 * examples and all operations.
 */
public final class Bench {

  /** Not taken by a drawing that a chapter makes. */
  private static final int NUMBER = 8000;

  private final Workbench first;
  private final List<Integer> stages;

  private Bench(Workbench first, List<Integer> stages) {
    this.first = first;
    this.stages = stages;
  }

  /** A bench with all examples, the first one on it. */
  public static Bench withExamples() {
    String line = Examples.lines().get(0);
    Workbench first = Workbench.of(JsonLine.parse(line), 1);
    int chapter = Examples.chapter(first.scenario());
    return new Bench(first, List.of(chapter - 1, chapter));
  }

  /** The graph of the example. */
  public GraphPicture graph() {
    return first.graph(stages.get(0));
  }

  /** What two stages do with it. */
  public Table table() {
    return PlayedTable.of(title(), first.play(stages));
  }

  private String title() {
    return first.scenario().name() + " on stages "
        + stages.stream().map(String::valueOf)
            .collect(Collectors.joining(" and "));
  }

  /** The element. */
  public String html() {
    return "<div class=\"workbench\" data-stages=\""
        + stages.stream().map(String::valueOf)
            .collect(Collectors.joining(" "))
        + "\">\n<p class=\"about\">" + Svg.escape(first.scenario().note())
        + "</p>\n<div class=\"graph\">"
        + Workbench.drawing(graph(), NUMBER) + "</div>\n"
        + "<div class=\"played\"><div class=\"wide\" tabindex=\"0\""
        + " role=\"group\" aria-label=\"what the stages do\">"
        + table().html() + "</div><p class=\"run\">" + Svg.escape(title())
        + "</p></div>\n" + data() + "</div>";
  }

  /** What the script must know. */
  private static String data() {
    String examples = Examples.all().stream().map(ScenarioWriter::line)
        .collect(Collectors.joining(",\n"));
    List<String> ops = new ArrayList<>();
    for (OpKind kind : OpKind.values()) {
      ops.add("[\"" + kind.label() + "\"," + kind.hasArgument() + "]");
    }
    String titles = Stages.all().stream().map(Stage::title)
        .map(title -> '"' + title.replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(","));
    return "<script type=\"application/json\">{\"examples\":[\n"
        + examples.replace("<", "\\u003c") + "],\n\"ops\":["
        + String.join(",", ops) + "],\n\"stages\":[" + titles
        + "]}</script>\n";
  }

  /** The lines of an AsciiDoc table of what the stages do, for paper. */
  public List<String> asciidoc() {
    List<String> lines = new ArrayList<>(table().asciidoc());
    lines.addAll(List.of("", first.scenario().note()));
    return lines;
  }

  @Override
  public String toString() {
    Scenario scenario = first.scenario();
    return scenario + "\n" + graph() + "\n" + first.play(stages).stream()
        .map(Played::toString).collect(Collectors.joining("\n"));
  }
}
