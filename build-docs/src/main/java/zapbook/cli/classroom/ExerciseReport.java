package zapbook.cli.classroom;

import java.util.List;
import zapbook.proof.Exercise;
import zapbook.proof.Outcome;
import zapbook.proof.Problem;
import zapbook.proof.Standing;
import zapbook.proof.Verdict;

/**
 * One exercise of one tree.
 *
 * @param exercise its number
 * @param title its title
 * @param state untouched, open or solved
 * @param tests how many tests it has
 * @param passed how many of them pass
 * @param failed how many do not
 * @param firstFailure what the first of those says; null if none fails
 * @param broken why no test could run; null if they ran
 * @param outcomes of each test; empty if none could run
 */
record ExerciseReport(String exercise, String title, String state,
    int tests, int passed, int failed, String firstFailure, String broken,
    List<TestReport> outcomes) {

  /**
   * One test.
   *
   * @param name as a sentence
   * @param kind how it ended, in words
   * @param passed whether it passed
   * @param message what its failure says; empty if it passed
   */
  record TestReport(
      String name, String kind, boolean passed, String message) {

    private static TestReport of(Outcome one) {
      return new TestReport(one.sentence(), one.kind().toString(),
          one.passed(), one.message().strip());
    }
  }

  static ExerciseReport of(Standing standing) {
    Exercise exercise = standing.exercise();
    if (standing.verdict().isEmpty()) {
      return broken(exercise, "its file is gone");
    }
    Verdict verdict = standing.verdict().get();
    if (!verdict.compiled()) {
      Problem first = verdict.problems().get(0);
      return broken(exercise, "does not compile: " + first);
    }
    String failure = verdict.firstFailure()
        .map(one -> one.sentence() + "\n" + one.message().strip())
        .orElse(null);
    return new ExerciseReport(exercise.id(), exercise.title(),
        standing.state().toString(), verdict.tests(), verdict.passed(),
        verdict.failed(), failure, null,
        verdict.outcomes().stream().map(TestReport::of).toList());
  }

  /** An exercise of which no test could run to its end. */
  static ExerciseReport broken(Exercise exercise, String why) {
    int tests = exercise.declared().tests();
    return new ExerciseReport(exercise.id(), exercise.title(), "open",
        tests, 0, tests, why, why, List.of());
  }

  /** All tests pass, and the starter was changed. */
  boolean solved() {
    return state.equals("solved");
  }

  /** Nobody has begun it. */
  boolean untouched() {
    return state.equals("untouched");
  }
}
