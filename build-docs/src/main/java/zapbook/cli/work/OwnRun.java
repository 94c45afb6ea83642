package zapbook.cli.work;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import zapbook.mmu.MmuAudit;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.StepBudget;
import zapbook.proof.OwnClass;
import zapbook.proof.Problem;
import zapbook.workloads.Outcome;
import zapbook.workloads.Subject;
import zapbook.workloads.Workloads;

/**
 * Runs a workload on a learner's class. It is the main class of a process
 * of its own, see {@link OwnProcess}.
 */
public final class OwnRun {

  /** Steps of one operation after which it turns in a circle. */
  private static final long MOST_STEPS = 100_000_000;

  /** What the other process is told. */
  record Task(Own own, Order order, Beside beside, int seconds) {}

  private final Task task;
  private final Path file;
  /** What came of the run, while more is done for a page. */
  private volatile Paper known;
  /** The MMU that was made last. */
  private ShadowMmu made;

  private OwnRun(Task task, Path file) {
    this.task = task;
    this.file = file;
  }

  /**
   * Does it and writes what came of it, in one piece.
   *
   * @param args a file with the task, and the file to write
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Task task = new Gson().fromJson(
        Files.readString(Path.of(args[0])), Task.class);
    endWithTheCommand();
    var run = new OwnRun(task, Path.of(args[1]));
    run.end(run.paper());
  }

  /** Nobody waits for a paper when the command is gone. */
  private static void endWithTheCommand() {
    ProcessHandle.current().parent().ifPresent(command ->
        command.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }

  /** Only the first who comes here ends the process. */
  private synchronized void end(Paper paper) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.writeString(draft, new Gson().toJson(paper));
    Files.move(draft, file);
    System.out.flush();
    // threads of the learner may go on, and his shutdown hooks are not wanted
    Runtime.getRuntime().halt(0);
  }

  private Paper paper() {
    String name = task.own.name();
    try {
      OwnClass own = task.own.compile();
      return own.problems().isEmpty() ? run(own)
          : Paper.failed(name, "notCompiled", "does not compile\n\n"
              + own.problems().stream().map(Problem::toString)
                  .collect(Collectors.joining("\n\n")));
    } catch (IllegalArgumentException e) {
      return Paper.failed(name, "refused",
          "cannot be run: " + e.getMessage());
    }
  }

  private Paper run(OwnClass own) {
    OwnClass.Mmu mmu = own.load();
    Subject subject = Yours.subject(own.simpleName(), mmu.stage(), vm -> {
      if (vm.isCounted()) {
        vm.events().listen(new StepBudget(MOST_STEPS));
      }
      made = mmu.apply(vm);
      return made;
    });
    limitTime(own, Thread.currentThread());
    try {
      known = Paper.of(own.simpleName(), mmu.stage(), task.order.on(subject));
      return task.beside == null ? known : seen(subject);
    } catch (Throwable e) {
      return Paper.failed(own.simpleName(), "threw", own.story(e));
    }
  }

  /** For a page; what goes wrong here takes nothing from the figures. */
  private Paper seen(Subject subject) {
    if (known.result().outcome() == Outcome.DONE) {
      known = known.seen(MmuAudit.of(made), "");
    }
    try {
      return known.seen(known.audit(), task.beside.replay(
          Workloads.named(task.order.workload()), subject));
    } catch (RuntimeException | StackOverflowError e) {
      return known;
    }
  }

  private void limitTime(OwnClass own, Thread runner) {
    Thread limit = new Thread(() -> {
      try {
        Thread.sleep(1_000L * task.seconds);
        end(known != null ? known : Paper.failed(own.simpleName(),
            "tooLong", "came to no end within " + task.seconds
            + " s and was stopped" + own.places(runner)));
      } catch (InterruptedException | IOException e) {
        // then the other process stops this one
      }
    }, "time limit");
    limit.setDaemon(true);
    limit.start();
  }
}
