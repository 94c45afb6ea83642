package zapbook.cli.exercise;

import com.google.gson.Gson;
import java.time.Duration;
import zapbook.cli.exercise.Examination.Doubt;
import zapbook.cli.exercise.Examination.Paper;
import zapbook.cli.exercise.Examination.SecondPaper;
import zapbook.cli.exercise.Examination.Task;
import zapbook.cli.exercise.Worker.Left;
import zapbook.proof.Exercise;

/**
 * Has an exercise examined in a process apart, and lives on whatever it
 * does.
 */
final class Examiner {

  /** Each test may take two seconds, its replay five, and the compiler
   * needs some. */
  private static final int SECONDS_A_TEST = 8;
  private static final int SECONDS_TO_START = 30;

  /** Runs the exercise's tests on the learner's class. */
  Paper examine(Exercise exercise) {
    return examine(exercise, limit(exercise, 1));
  }

  /**
   * Runs them, and stops what is not over in time.
   *
   * @throws IllegalStateException if the kit is at fault
   */
  Paper examine(Exercise exercise, Duration limit) {
    return paper(exercise, run(exercise, limit, Task.CHECK));
  }

  /** What came of an exercise. */
  static Paper paper(Exercise exercise, Left left) {
    if (left.paper().isEmpty()) {
      return new Paper(Report.broken(exercise, left.ending().why()),
          exercise + ": " + left.ending().why() + ".", "",
          "Next: " + left.ending().next(), Doubt.LOST, left.printed(), "");
    }
    return new Gson().fromJson(left.paper(), Paper.class).with(left);
  }

  /** Runs them on his class of an earlier exercise. */
  SecondPaper lookBack(Exercise later) {
    Left left = run(later, limit(later, 3), Task.MINE);
    if (left.paper().isEmpty()) {
      return new SecondPaper(
          HindsightReport.broken(later, left.ending().why()),
          left.printed() + later + ": " + left.ending().why()
              + ".\n\nNext: " + left.ending().next() + "\n");
    }
    SecondPaper paper = new Gson().fromJson(left.paper(), SecondPaper.class);
    return new SecondPaper(
        paper.report(), left.printed() + paper.text() + left.note());
  }

  static Duration limit(Exercise exercise, int trials) {
    return Duration.ofSeconds(SECONDS_TO_START
        + (long) trials * SECONDS_A_TEST * exercise.declared().tests());
  }

  private static Left run(Exercise exercise, Duration limit, Task task) {
    try (Worker worker = Worker.start()) {
      return worker.run(task, exercise, limit);
    }
  }
}
