package zapbook.cli.exercise;

import zapbook.cli.progress.ReaderState;
import zapbook.cli.progress.Result;
import zapbook.proof.Exercise;
import zapbook.proof.Outcome;
import zapbook.proof.Problem;
import zapbook.proof.Standing;
import zapbook.proof.State;
import zapbook.proof.Verdict;

/**
 * How far an exercise is, as machines read it.
 *
 * @param exercise its number
 * @param title its title
 * @param state untouched, open or solved
 * @param tests how many tests it has
 * @param passed how many of them pass
 * @param failed how many do not
 * @param firstFailure what the first of those says, null if none fails
 */
public record Report(String exercise, String title, String state, int tests,
    int passed, int failed, String firstFailure) {

  static Report of(Standing standing) {
    Exercise exercise = standing.exercise();
    return standing.verdict()
        .map(verdict -> of(exercise, standing.state().toString(), verdict))
        .orElseGet(() -> broken(exercise, "its file is gone; this brings"
            + " the starter back: " + exercise.command("reset")));
  }

  private static Report of(
      Exercise exercise, String state, Verdict verdict) {
    return new Report(exercise.id(), exercise.title(), state,
        verdict.tests(), verdict.passed(), verdict.failed(),
        firstOf(verdict));
  }

  static String firstOf(Verdict verdict) {
    if (!verdict.compiled()) {
      Problem first = verdict.problems().get(0);
      return "does not compile: " + first;
    }
    return verdict.firstFailure().map(Report::inFull).orElse(null);
  }

  private static String inFull(Outcome first) {
    return first.sentence() + "\n" + first.message().strip();
  }

  /** An exercise whose tests could not be run to the end. */
  static Report broken(Exercise exercise, String why) {
    int tests = exercise.declared().tests();
    return new Report(
        exercise.id(), exercise.title(), "open", tests, 0, tests, why);
  }

  /** Whether all of its tests pass. */
  public boolean solved() {
    return failed == 0;
  }

  /** The next command knows what came of this run. */
  public void noteIn(ReaderState known, Exercise about) {
    known.ran(about, new Result(tests, passed),
        state.equals(State.SOLVED.toString()));
  }
}
