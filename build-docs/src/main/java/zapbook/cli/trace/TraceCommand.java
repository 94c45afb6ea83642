package zapbook.cli.trace;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Failed;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.MemorySize;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.StageNumber;
import zapbook.cli.kit.Terminal;
import zapbook.stages.Stage;
import zapbook.trace.Progress;
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
      paramLabel = "FILE",
      description = "The trace, plain or gzip; or true or date, which come"
          + " with the kit.")
  private String file;

  @Option(
      names = "--stage",
      paramLabel = "N",
      defaultValue = "0",
      converter = StageNumber.class,
      description = "The MMU as it stood after chapter N. Default: 0,"
          + " before the first patch.")
  private Stage stage;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      defaultValue = "1G",
      converter = MemorySize.Converter.class,
      description = "The guest's memory. Default: 1G.")
  private MemorySize memory;

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
    return TraceInput.reading(file, () -> {
      var trace = TraceInput.open(file, progress);
      var run = new TraceRun(trace, memory.toString(), stage::create);
      try {
        return run.run(progress);
      } catch (OutOfGuestMemoryException e) {
        throw new Failed(memory + " of guest memory is not enough for "
            + file + "; give it more, for instance --memory "
            + memory.doubled());
      }
    });
  }

  private void print(TraceResult finished) {
    var report = TraceReport.of(stage, finished);
    var out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, report);
    } else {
      var paint = new Paint(spec.commandLine().getColorScheme().ansi());
      new TraceTable(report, finished, stage, memory)
          .print(out, paint);
    }
  }
}
