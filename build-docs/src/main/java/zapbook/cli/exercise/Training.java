package zapbook.cli.exercise;

import com.google.gson.Gson;
import java.nio.file.Path;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;
import zapbook.proof.Verdict;
import zapbook.proof.Workshop;

/**
 * Does what a worker does, once, and ends: a run that shows which classes a
 * worker needs. The main class of a process of its own; see
 * {@link ClassArchive}.
 */
final class Training {

  private Training() {}

  /**
   * Runs an exercise's tests on the starter and on the answer.
   *
   * @param args the kit's folder and the exercise
   */
  public static void main(String[] args) {
    Workshop workshop = Workshop.open();
    workshop.warmUp();
    Exercise exercise = Exercises.named(Path.of(args[0]), args[1]);
    Verdict red = workshop.run(exercise, exercise.pristineSources());
    Verdict green = workshop.run(exercise, exercise.answerSources());
    new Gson().toJson(new Seen(red.passed(), green.toString()));
    // a test may have left a thread
    System.exit(green.solved() ? 0 : 1);
  }

  private record Seen(int passed, String text) {}
}
