package zapbook.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import zapbook.cli.kit.WrongUse;
import zapbook.replay.Replay;
import zapbook.replay.Window;
import zapbook.replay.page.ReplayPage;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;

/** The options --replay and --replay-steps: a page to step through. */
final class ReplayFile {

  private static final int LEAST = 10;
  private static final int MOST = 5_000;

  @Option(
      names = "--replay",
      paramLabel = "HTML",
      description = "Write a page, HTML, that steps through the run; it needs no"
          + " server and no network.")
  private String typed;

  @Option(
      names = "--replay-steps",
      paramLabel = "N",
      defaultValue = "240",
      description = "Steps that the page keeps of each run, the first three"
          + " quarters and the last quarter; " + LEAST + " to " + MOST
          + ". Default: ${DEFAULT-VALUE}.")
  private int steps;

  private Path file;

  /** Finds out what is wrong before anything runs. */
  void check() {
    if (steps < LEAST || steps > MOST) {
      throw new WrongUse("--replay-steps cannot be " + steps
          + "; expected " + LEAST + " to " + MOST);
    }
    if (typed == null) {
      return;
    }
    try {
      file = Path.of(typed);
    } catch (InvalidPathException e) {
      throw new WrongUse("'" + typed + "' cannot be the name of a file");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new WrongUse(typed + " is a folder; expected a file");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new WrongUse("there is no folder " + folder
          + " to write the replay to");
    }
    if (!Files.isWritable(folder)) {
      throw cannotWrite();
    }
  }

  boolean wanted() {
    return file != null;
  }

  /** The whole path of the page, null if none is wanted. */
  String path() {
    return file == null ? null : file.toAbsolutePath().toString();
  }

  /** How many steps the page keeps. */
  int steps() {
    return steps;
  }

  /** Runs the workload once more, and keeps its steps. */
  void write(Workload workload, List<Subject> subjects,
      Map<String, Long> numbers) {
    Replay replay = Running.watched(() -> Replay.of(workload,
        subjects, numbers, Window.STANDARD.steps(steps).from(Window.From.RESET)),
        workload);
    try {
      ReplayPage.write(replay, file);
    } catch (IOException e) {
      throw cannotWrite();
    }
  }

  private WrongUse cannotWrite() {
    return new WrongUse(typed + " cannot be written");
  }

  /** Where the page is, for people. */
  String where() {
    return "The replay is in " + typed + "; open it in a browser.";
  }
}
