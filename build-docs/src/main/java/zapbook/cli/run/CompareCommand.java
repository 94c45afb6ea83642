package zapbook.cli.run;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
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
import zapbook.cli.work.Beside;
import zapbook.cli.work.Order;
import zapbook.cli.work.OwnProcess;
import zapbook.cli.work.Paper;
import zapbook.lab.NumberWords;
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
      "run --list shows the workloads and their parameters."
    })
public final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "WORKLOAD",
      description = "The name of the workload; mine:N before it is the same"
          + " as --mine N.")
  private String first;

  @Parameters(
      index = "1..*",
      paramLabel = "NAME=VALUE",
      description = "Parameters of the workload, as with -p.")
  private List<String> last = List.of();

  @Mixin private Given given;

  @Option(
      names = "--stages",
      paramLabel = "LIST",
      converter = StageSet.Converter.class,
      description = "Which stages, such as 4,5 or 0,4-6. Default: all; of"
          + " a replay the one before the change and the one after it, or"
          + " a variant beside its stage.")
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

  @Mixin private OwnOptions own;

  @Mixin private LockOptions lock;

  @Mixin private ReplayFile replay;

  @Option(names = "--json", description = "Print one JSON document: an"
      + " array with what run --json prints for each stage.")
  private boolean json;

  private Workload workload;
  /** What came of a class of the reader's; null if none was asked for. */
  private Paper yours;

  @Override
  public Integer call() {
    readWords();
    replay.check();
    lock.check(workload);
    var sides = replay.wanted() ? sides() : null;
    var file = svg == null ? null : OutFile.named(svg, "plot");
    var process = own.given() ? own.process() : null;
    var order = new Order(workload.name(), given.numbers(workload),
        lock.choice(), lock.runs(), null, null, 0);
    var column = BookColumn.of(own.exercise(), workload, order);
    var comparison = compare(order, process,
        column.map(BookColumn::beside).orElse(null));
    String figure = figure(comparison);
    if (file != null) {
      ComparisonPlot.write(comparison, figure, file);
    }
    if (sides != null) {
      replay.write(workload, sides, given.numbers(workload));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, reports(comparison, order));
    } else {
      print(out, comparison, figure);
    }
    column.ifPresent(each -> Told.shown(
        spec.commandLine(), json, each, yours));
    return yours == null || yours.succeeded() ? 0 : 1;
  }

  private void readWords() {
    boolean mine = own.take(first);
    if (mine && last.isEmpty()) {
      throw new WrongUse("which workload? See "
          + Words.here().command("run"));
    }
    workload = new WorkloadName().convert(mine ? last.get(0) : first);
    given.add(last.subList(mine ? 1 : 0, last.size()));
  }

  private List<RunReport> reports(Comparison comparison, Order order) {
    var reports = new ArrayList<RunReport>();
    for (var row : comparison.rows()) {
      reports.add(RunReport.of(workload, row.subject(), row.result()));
    }
    if (yours != null && !yours.succeeded()) {
      reports.add(RunReport.of(workload, yours, order));
    }
    return reports;
  }

  /** The two MMUs that a replay shows side by side. */
  private List<Subject> sides() {
    int chapter = workload.chapter();
    if (stages == null) {
      return workload.variants().isEmpty()
          ? List.of(stage(chapter - 1), stage(chapter))
          : variantAndItsStage();
    }
    if (stages.stages().size() != 2) {
      throw new WrongUse("a replay shows two stages side by side; expected"
          + " for instance --stages " + (chapter - 1) + "," + chapter);
    }
    return stages.stages().stream().map(Subject::of).toList();
  }

  private List<Subject> variantAndItsStage() {
    return Subject.of(workload).stream().filter(one -> !one.isStage())
        .findFirst().map(one -> List.of(stage(one.stage()), one))
        .orElseThrow();
  }

  private static Subject stage(int number) {
    return Subject.of(Stages.stage(number));
  }

  private Comparison compare(
      Order order, OwnProcess process, Beside beside) {
    var rows = new ArrayList<Comparison.Row>();
    var steps = new Steps(spec.commandLine().getErr(), json);
    List<Subject> all = Subject.of(workload).stream()
        .filter(one -> !one.isStage() || stages == null
            || stages.has(one.stage())).toList();
    try {
      for (Subject one : all) {
        steps.at(one.name(), rows.size(), all.size());
        rows.add(new Comparison.Row(
            one, Running.watched(() -> order.on(one), workload)));
        figure(new Comparison(workload, rows));
      }
      if (process != null) {
        steps.at("your class", rows.size(), rows.size() + 1);
        yours = process.run(order, beside);
      }
    } finally {
      steps.clear();
    }
    if (yours != null && yours.succeeded()) {
      rows.add(new Comparison.Row(yours.subject(), yours.result()));
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
    out.println(NumberWords.of(
        comparison.rows().get(0).result().parameters()));
    out.println();
    comparison.text().wide(paint::caution)
        .forEach(line -> out.println(Screen.letters(line)));
    out.println();
    if (yours != null) {
      yours(out, paint, comparison);
    }
    if (!lock.isReal()) {
      Page.print(out, (given.isEmpty() ? "What to see: "
          : "What to see with the standard parameters: ")
          + workload.whatToSee());
      out.println();
    }
    new BarChart(comparison, figure).print(out, paint);
    out.println();
    next(out);
    out.flush();
  }

  private void yours(
      PrintWriter out, Paint paint, Comparison comparison) {
    if (!yours.succeeded()) {
      Told.failure(out, paint, yours);
    } else if (!lock.isReal()) {
      var rows = comparison.rows();
      Page.print(out, Likeness.of(comparison, rows.get(rows.size() - 1)));
      Told.printed(out, paint, yours);
    }
    out.println();
  }

  private void next(PrintWriter out) {
    if (svg != null) {
      out.println("The plot is in " + svg + ".");
    }
    if (replay.wanted()) {
      out.println(replay.where());
    }
    if (own.exercise() != null) {
      out.println("Next: "
          + Words.here().command("check " + own.exercise()));
      out.println("      runs the tests of your class.");
      return;
    }
    int chapter = workload.chapter();
    out.println("Next: " + Words.here().command("shell " + chapter));
    out.println("      lets you look into stage " + chapter
        + ", where the figures change.");
  }
}
