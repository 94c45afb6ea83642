package zapbook.cli.run;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.WrongUse;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;

/** Runs one workload on one stage. */
@Command(
    name = "run",
    description = "Run one workload on one stage, or list the workloads.",
    footer = {
      "",
      "Without STAGE and WORKLOAD: the list of the workloads. Times are"
          + " virtual: they pass only when the kernel is charged for work,"
          + " so a run gives the same figures everywhere."
    })
public final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STAGE",
      converter = FirstStage.class,
      description = "The MMU as it stood after chapter STAGE; 0 is before"
          + " the first patch. Or the name of a variant, such as"
          + " delete-zaps-all.")
  private Subject stage;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "WORKLOAD",
      converter = WorkloadName.class,
      description = "The name of the workload.")
  private Workload workload;

  @Mixin private Given given;

  @Mixin private ReplayFile replay;

  @Option(names = "--list", description = "List the workloads.")
  private boolean list;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() {
    replay.check();
    if (list || stage == null) {
      list();
    } else if (workload == null) {
      throw new WrongUse("which workload? zapbook run lists them");
    } else {
      run();
    }
    return 0;
  }

  private void list() {
    if (stage != null || !given.isEmpty() || replay.wanted()) {
      throw new WrongUse("the list needs no stage and no parameters;"
          + " expected run STAGE WORKLOAD");
    }
    var out = spec.commandLine().getOut();
    if (json) {
      WorkloadList.json(out);
    } else {
      WorkloadList.print(out, paint());
    }
  }

  private void run() {
    var numbers = given.numbers(workload);
    checkVariant();
    var steps = new Steps(spec.commandLine().getErr(), json);
    steps.show("running " + workload.name());
    Result result;
    try {
      result = Running.run(workload, stage, numbers);
      if (replay.wanted()) {
        replay.write(workload, List.of(stage), numbers);
      }
    } finally {
      steps.clear();
    }
    var out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, RunReport.of(workload, stage, result));
    } else {
      new RunTable(workload, stage, result).print(out, paint());
      if (replay.wanted()) {
        out.println(replay.where());
        out.flush();
      }
    }
  }

  private void checkVariant() {
    boolean knows = stage.isStage() || workload.variants().stream()
        .anyMatch(each -> each.name().equals(stage.name()));
    if (!knows) {
      throw new WrongUse(stage.name() + " is no variant of "
          + workload.name() + "; zapbook run lists them");
    }
  }

  private Paint paint() {
    return new Paint(spec.commandLine().getColorScheme().ansi());
  }
}
