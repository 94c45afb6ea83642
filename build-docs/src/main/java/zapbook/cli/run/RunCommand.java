package zapbook.cli.run;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Json;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.cli.kit.WrongUse;
import zapbook.cli.work.Order;
import zapbook.cli.work.OwnProcess;
import zapbook.cli.work.Paper;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;

/** Runs one workload on one stage, or on a class of the reader's. */
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
      description = "The MMU as it stood after chapter STAGE; 0 is before"
          + " the first patch. Or the name of a variant, such as"
          + " delete-zaps-all; or mine:N, your class of exercise N.")
  private String first;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "WORKLOAD",
      description = "The name of the workload.")
  private String second;

  @Parameters(
      index = "2..*",
      paramLabel = "NAME=VALUE",
      description = "Parameters of the workload, as with -p.")
  private List<String> last = List.of();

  @Mixin private Given given;

  @Mixin private OwnOptions own;

  @Mixin private LockOptions lock;

  @Mixin private RecordingFile recording;

  @Mixin private ReplayFile replay;

  @Option(names = "--list", description = "List the workloads.")
  private boolean list;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** What it runs on; null for a class of the reader's. */
  private Subject subject;
  private Workload workload;

  @Override
  public Integer call() {
    replay.check();
    recording.check();
    if (list || first == null && !own.given()) {
      list();
      return 0;
    }
    readWords();
    lock.check(workload);
    if (lock.isReal() && replay.wanted()) {
      throw new WrongUse("a replay needs the simulated lock");
    }
    var order = new Order(workload.name(), given.numbers(workload),
        lock.choice(), lock.runs(), recording.path(), replay.path(),
        replay.steps());
    return subject == null ? runOwn(order) : runHere(order);
  }

  private void list() {
    if (first != null || !given.isEmpty() || replay.wanted()
        || recording.wanted()) {
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

  /** With a class of the reader's there is no stage to be typed. */
  private void readWords() {
    String name = second;
    given.add(last);
    boolean mine = own.given();
    if (!own.take(first)) {
      if (mine) name = onlyWorkload();
      else subject = new FirstStage().convert(first);
    }
    if (name == null || name.indexOf('=') > 0) {
      throw new WrongUse("which workload? See "
          + Words.here().command("run"));
    }
    workload = new WorkloadName().convert(name);
    checkVariant();
  }

  /** The first word; behind it only parameters can stand. */
  private String onlyWorkload() {
    if (second != null && second.indexOf('=') < 1) {
      throw new WrongUse("a stage or a class of yours, not both");
    }
    given.add(second == null ? List.of() : List.of(second));
    return first;
  }

  private void checkVariant() {
    boolean knows = subject == null || subject.isStage()
        || workload.variants().stream()
            .anyMatch(each -> each.name().equals(subject.name()));
    if (!knows) {
      throw new WrongUse(subject.name() + " is no variant of "
          + workload.name() + "; see "
          + Words.here().command("run"));
    }
  }

  private int runHere(Order order) {
    Result result = told(
        () -> Running.watched(() -> order.on(subject), workload));
    print(subject, result, Paper.NONE);
    return 0;
  }

  private int runOwn(Order order) {
    OwnProcess process = own.process();
    var column = BookColumn.of(own.exercise(), workload, order);
    Paper paper = told(() -> process.run(
        order, column.map(BookColumn::beside).orElse(null)));
    if (paper.succeeded()) {
      print(paper.subject(), paper.result(), paper);
    } else if (json) {
      Json.print(spec.commandLine().getOut(),
          RunReport.of(workload, paper, order));
    } else {
      Told.failure(spec.commandLine().getOut(), paint(), paper);
    }
    column.ifPresent(each -> Told.shown(
        spec.commandLine(), json, each, paper));
    return paper.succeeded() ? 0 : 1;
  }

  private <T> T told(Supplier<T> run) {
    var steps = new Steps(spec.commandLine().getErr(), json);
    steps.show("running " + workload.name());
    try {
      return run.get();
    } finally {
      steps.clear();
    }
  }

  private void print(Subject on, Result result, Paper paper) {
    var out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, RunReport.of(workload, on, result));
      return;
    }
    new RunTable(workload, on, result, paper, own.asTyped(),
        recording.wanted() ? 1 : lock.runs())
        .print(out, paint());
    if (recording.wanted()) {
      out.println(recording.where());
    }
    if (replay.wanted()) {
      out.println(replay.where());
    }
    out.flush();
  }

  private Paint paint() {
    return new Paint(spec.commandLine().getColorScheme().ansi());
  }
}
