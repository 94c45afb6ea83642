package zapbook.cli.exercise;

import com.google.gson.Gson;
import java.io.IOException;
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
   * Tries one exercise and writes what came of it, in one piece.
   *
   * @param args the kit's folder, the exercise, the file to write, and
   *     {@code --mine} if the learner's earlier class is to be tried
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Exercise exercise = Exercises.named(root, args[1]);
    Path file = Path.of(args[2]);
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try (Workshop workshop = Workshop.open()) {
      Object paper = args.length > 3
          ? lookBack(root, exercise, workshop) : examine(exercise, workshop);
      Files.writeString(draft, new Gson().toJson(paper));
      Files.move(draft, file);
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
}
