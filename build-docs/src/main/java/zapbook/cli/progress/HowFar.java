package zapbook.cli.progress;

import java.util.Optional;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercise;
import zapbook.proof.Standing;

/**
 * How far the reader is with an exercise, without running any code: what
 * stands in its file, and what the last run of the tests said of that.
 *
 * @param exercise the exercise
 * @param touched whether its file is no longer as it came
 * @param result the last run of the file as it is now; empty if none was
 * @param solvedOnce whether it was ever solved
 * @param hints the highest grade of hint that was shown; 0 if none was
 */
public record HowFar(Exercise exercise, boolean touched,
    Optional<Result> result, boolean solvedOnce, int hints) {

  /**
   * Looks at an exercise. A run by Maven that nobody has noted is noted.
   *
   * @param kit the kit
   * @param state what is known; the caller saves it
   * @param exercise the exercise
   */
  public static HowFar of(Kit kit, ReaderState state, Exercise exercise) {
    boolean touched = Standing.touched(exercise);
    if (touched && MavenReports.time(kit, exercise) != state.seen(exercise)) {
      MavenReports.of(kit, exercise).ifPresent(result ->
          state.ran(exercise, result, result.allPassed()));
    }
    return new HowFar(exercise, touched,
        touched ? state.result(exercise) : Optional.empty(),
        state.solvedOnce(exercise.id()), state.hints(exercise.id()));
  }

  /** True if the file as it is now passes all tests. */
  public boolean solved() {
    return touched && result.map(Result::allPassed).orElse(false);
  }

  /** As the reader sees it. */
  public String inWords() {
    return state() + (solvedOnce && !solved() ? ", solved before" : "")
        + switch (hints) {
          case 0 -> "";
          case 1 -> ", 1 hint";
          default -> ", " + hints + " hints";
        };
  }

  /** The same in at most 20 characters. */
  public String inShort() {
    String run = result.map(one ->
        "open " + one.passed() + " of " + one.tests()).orElse("changed");
    String state = !touched ? "untouched" : solved() ? "solved" : run;
    return state + (hints == 0 ? "" : ", hint " + hints);
  }

  private String state() {
    if (!touched) return "untouched";
    if (solved()) return "solved";
    return result.map(run -> "open, " + run.passed() + " of " + run.tests()
        + " tests pass").orElse("changed, and not tried since");
  }
}
