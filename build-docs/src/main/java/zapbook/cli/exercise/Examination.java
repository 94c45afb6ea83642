package zapbook.cli.exercise;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;
import zapbook.proof.Hindsight;
import zapbook.proof.Standing;
import zapbook.proof.Verdict;
import zapbook.proof.Workshop;

/**
 * Runs one exercise's tests. It is the main class of a process of its own:
 * learner code can end it, fill its memory or never return, and nothing
 * else suffers.
 */
public final class Examination {

  /**
   * What is handed back.
   *
   * @param report for machines
   * @param text for people
   */
  record Paper(Report report, String text) {}

  /**
   * What is handed back of a look at an earlier exercise.
   *
   * @param report for machines
   * @param text for people
   */
  record SecondPaper(HindsightReport report, String text) {}

  private Examination() {}

  /**
   * Tries one exercise and leaves on the desk what came of it.
   *
   * @param args the kit's folder, the exercise, the desk, and
   *     {@code --mine} if the learner's earlier class is to be tried
   * @throws IOException if the paper cannot be written
   */
  public static void main(String[] args) throws IOException {
    Desk desk = new Desk(Path.of(args[2]));
    endWithTheCommand();
    Runtime.getRuntime().addShutdownHook(
        new Thread(() -> put(desk.exited(), "")));
    Strays strays = new Strays();
    try (Workshop workshop = Workshop.open()) {
      workshop.telling(test -> put(desk.running(), test));
      Path root = Path.of(args[0]);
      Exercise exercise = Exercises.named(root, args[1]);
      Object paper = args.length > 3
          ? lookBack(root, exercise, workshop) : examine(exercise, workshop);
      put(desk.note(), strays.told());
      put(desk.draft(), new Gson().toJson(paper));
      Files.move(desk.draft(), desk.paper());
    } catch (RuntimeException e) {
      put(desk.fault(), "" + e.getMessage());
    }
    // threads of the learner may go on, and his shutdown hooks are not wanted
    Runtime.getRuntime().halt(0);
  }

  private static Paper examine(Exercise exercise, Workshop workshop) {
    Standing standing = Standing.of(exercise, workshop);
    String text = standing.verdict().map(Verdict::toString)
        .orElse(standing.toString());
    return new Paper(Report.of(standing), text);
  }

  private static SecondPaper lookBack(
      Path root, Exercise later, Workshop workshop) {
    Hindsight seen = Hindsight.of(root, later, workshop);
    return new SecondPaper(HindsightReport.of(seen), seen.toString());
  }

  /** Nobody waits for a paper when the command is gone. */
  private static void endWithTheCommand() {
    ProcessHandle.current().parent().ifPresent(command ->
        command.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }

  private static void put(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
