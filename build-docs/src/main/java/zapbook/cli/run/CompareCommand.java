package zapbook.cli.run;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.DidYouMean;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.cli.kit.WrongUse;
import zapbook.stages.Stages;
import zapbook.workloads.Comparison;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;

/** Runs one workload on all stages and shows where something changes. */
@Command(
    name = "compare",
    description = "Run one workload on all stages and show where a figure"
        + " changes.",
    footer = {
      "",
      "zapbook run --list shows the workloads and their parameters."
    })
public final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "WORKLOAD",
      converter = WorkloadName.class,
      description = "The name of the workload.")
  private Workload workload;

  @Mixin private Given given;

  @Option(
      names = "--stages",
      paramLabel = "LIST",
      converter = StageSet.Converter.class,
      description = "Which stages, such as 4,5 or 0,4-6. Default: all; of"
          + " a replay the one before the change and the one after it.")
  private StageSet stages;

  @Option(
      names = "--figure",
      paramLabel = "NAME",
      description = "The figure to draw, as --json names it. Default: the"
          + " first.")
  private String wanted;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Write the plot as an SVG file.")
  private String svg;

  @Mixin private ReplayFile replay;

  @Option(names = "--json", description = "Print one JSON document: an"
      + " array with what run --json prints for each stage.")
  private boolean json;

  @Override
  public Integer call() {
    replay.check();
    var sides = replay.wanted() ? sides() : null;
    var file = svg == null ? null : ComparisonPlot.file(svg);
    var comparison = compare(given.numbers(workload));
    String figure = figure(comparison);
    if (file != null) {
      ComparisonPlot.write(comparison, figure, file);
    }
    if (sides != null) {
      replay.write(workload, sides, given.numbers(workload));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, comparison.rows().stream()
          .map(row -> RunReport.of(
              workload, row.subject(), row.result())).toList());
    } else {
      print(out, comparison, figure);
    }
    return 0;
  }

  /** The two stages that a replay shows side by side. */
  private List<Subject> sides() {
    int chapter = workload.chapter();
    if (stages == null) {
      return List.of(Subject.of(Stages.stage(chapter - 1)),
          Subject.of(Stages.stage(chapter)));
    }
    if (stages.stages().size() != 2) {
      throw new WrongUse("a replay shows two stages side by side; expected"
          + " for instance --stages " + (chapter - 1) + "," + chapter);
    }
    return stages.stages().stream().map(Subject::of).toList();
  }

  private Comparison compare(Map<String, Long> numbers) {
    var rows = new ArrayList<Comparison.Row>();
    var steps = new Steps(spec.commandLine().getErr(), json);
    List<Subject> all = Subject.of(workload).stream()
        .filter(one -> !one.isStage()
            || stages == null || stages.has(one.stage())).toList();
    try {
      for (Subject one : all) {
        steps.at(one.name(), rows.size(), all.size());
        rows.add(new Comparison.Row(
            one, Running.run(workload, one, numbers)));
        figure(new Comparison(workload, rows));
      }
    } finally {
      steps.clear();
    }
    return new Comparison(workload, List.copyOf(rows));
  }

  /** The figure of that name, or the one that matters most. */
  private String figure(Comparison comparison) {
    List<String> all = comparison.figures();
    if (wanted == null || all.contains(wanted)) {
      return wanted == null ? all.get(0) : wanted;
    }
    throw new WrongUse(workload.name() + " has no figure '" + wanted + "'"
        + DidYouMean.hintOr(wanted, all, "; expected such as " + all.get(0)));
  }

  private void print(
      PrintWriter out, Comparison comparison, String figure) {
    var paint = new Paint(spec.commandLine().getColorScheme().ansi());
    out.println(paint.bold(workload.name()) + ": "
        + RunTable.title(workload));
    out.println(RunTable.parameters(
        comparison.rows().get(0).result().parameters()));
    out.println();
    comparison.text().wide(paint::caution)
        .forEach(line -> out.println(Screen.letters(line)));
    out.println();
    Page.print(out, (given.isEmpty() ? "What to see: "
        : "What to see with the standard parameters: ")
        + workload.whatToSee());
    out.println();
    new BarChart(comparison, figure).print(out, paint);
    out.println();
    next(out);
    out.flush();
  }

  private void next(PrintWriter out) {
    if (svg != null) {
      out.println("The plot is in " + svg + ".");
    }
    if (replay.wanted()) {
      out.println(replay.where());
    }
    int chapter = workload.chapter();
    out.println("Next: " + Words.here().command("shell " + chapter));
    out.println("      lets you look into stage " + chapter
        + ", where the change should be.");
  }
}
