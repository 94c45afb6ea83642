package zapbook.cli.trace;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Failed;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.StageNumber;
import zapbook.cli.kit.Terminal;
import zapbook.stages.Stage;
import zapbook.trace.LackeyTrace;
import zapbook.trace.Progress;
import zapbook.trace.TraceOptions;
import zapbook.trace.TraceResult;
import zapbook.trace.TraceRun;
import zapbook.vm.OutOfGuestMemoryException;

/** Runs the memory trace of a real program in a guest. */
@Command(
    name = "trace",
    description = "Run the memory trace of a real program in a guest.",
    footer = {
      "",
      "Record one of your own with",
      "  valgrind --tool=lackey --trace-mem=yes --log-file=ls.trace ls",
      "",
      "Exit code 1 if the guest's memory was too small."
    })
public final class TraceCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Traces, plain or gzip, a process each; true and date"
          + " come with the kit.")
  private List<String> files;

  @Option(
      names = "--stage",
      paramLabel = "N",
      defaultValue = "0",
      converter = StageNumber.class,
      description = "The MMU as it stood after chapter N. Default: 0,"
          + " before the first patch.")
  private Stage stage;

  @Mixin private Machine machine;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(names = "--quiet", description = "Do not show how far it is.")
  private boolean quiet;

  @Override
  public Integer call() {
    var line = new ProgressLine(spec.commandLine().getErr());
    boolean told = !json && !quiet && Terminal.showsErrors();
    TraceResult finished;
    try {
      finished = run(told ? line : Progress.NONE);
    } finally {
      line.clear();
    }
    print(finished);
    return 0;
  }

  private TraceResult run(Progress progress) {
    TraceOptions options = machine.options();
    List<LackeyTrace> traces = files.stream()
        .map(file -> TraceInput.reading(
            file, () -> TraceInput.open(file, progress)))
        .toList();
    String all = String.join(", ", files);
    return TraceInput.reading(all, () -> {
      try {
        return new TraceRun(traces, options, stage::create).run(progress);
      } catch (OutOfGuestMemoryException e) {
        throw new Failed(machine.memory() + " of guest memory is not enough"
            + " for " + all + "; give it more, for instance --memory "
            + machine.memory().doubled());
      }
    });
  }

  private void print(TraceResult finished) {
    var report = TraceReport.of(stage, machine.paging(), finished);
    var out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, report);
    } else {
      var paint = new Paint(spec.commandLine().getColorScheme().ansi());
      new TraceTable(report, finished, stage, machine)
          .print(out, paint);
    }
  }
}
