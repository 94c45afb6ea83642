package zapbook.cli.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;
import zapbook.proof.Standing;
import zapbook.proof.Verdict;
import zapbook.proof.Workshop;

/**
 * Tries the exercises of one tree. It is the main class of a process of its
 * own: a student's code can end it, fill its memory or never return.
 */
public final class TreeExamination {

  private TreeExamination() {}

  /**
   * Tries exercises in their order and leaves a report of each.
   *
   * @param args a kit's folder, the desk, and the exercises
   * @throws IOException if a report cannot be written
   */
  public static void main(String[] args) throws IOException {
    endWithTheCommand();
    Path root = Path.of(args[0]);
    TreeDesk desk = new TreeDesk(Path.of(args[1]));
    try (Workshop workshop = Workshop.open()) {
      workshop.telling(test -> begins(desk, test));
      for (String id : List.of(args).subList(2, args.length)) {
        if (hung(Exercises.named(root, id), workshop, desk)) {
          desk.tire();
          break;
        }
      }
    }
    // threads of the student may go on
    Runtime.getRuntime().halt(0);
  }

  /** Whether its code still runs. */
  private static boolean hung(Exercise exercise, Workshop workshop,
      TreeDesk desk) throws IOException {
    begins(desk, "");
    try {
      Standing standing = Standing.of(exercise, workshop);
      desk.put(ExerciseReport.of(standing));
      return standing.verdict().map(Verdict::hung).orElse(false);
    } catch (RuntimeException e) {
      desk.put(ExerciseReport.broken(
          exercise, "cannot be tried: " + e.getMessage()));
      return false;
    }
  }

  private static void begins(TreeDesk desk, String test) {
    try {
      desk.begins(test);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody waits for a report when the command is gone. */
  private static void endWithTheCommand() {
    ProcessHandle.current().parent().ifPresent(command ->
        command.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }
}
