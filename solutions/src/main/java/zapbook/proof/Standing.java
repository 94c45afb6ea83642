package zapbook.proof;

import java.util.Optional;
import zapbook.proof.syntax.Tokens;

/**
 * How far the learner is with one exercise.
 *
 * @param exercise the exercise
 * @param state the state
 * @param verdict what the tests say about his text; empty if the file is gone
 */
public record Standing(Exercise exercise, State state, Optional<Verdict> verdict) {

  /** True if the learner changed anything but comments and blanks, or added a class. */
  public static boolean touched(Exercise exercise) {
    return exercise.learnerSources().size() != exercise.parts().size()
        || exercise.parts().stream().anyMatch(Standing::touched);
  }

  private static boolean touched(Part part) {
    return part.starterText().map(SourceText::text)
        .map(text -> !isSame(text, part.pristineText().text())).orElse(true);
  }

  /** Most are equal to the letter, and need not be cut into tokens. */
  private static boolean isSame(String text, String pristine) {
    return text.equals(pristine) || Tokens.same(text, pristine);
  }

  /** Tries the learner's text, whatever its state. */
  public static Standing of(Exercise exercise, Workshop workshop) {
    if (!exercise.isComplete()) {
      return new Standing(exercise, State.OPEN, Optional.empty());
    }
    Verdict verdict = workshop.run(exercise, exercise.learnerSources());
    State changed = verdict.solved() ? State.SOLVED : State.OPEN;
    return new Standing(exercise, touched(exercise) ? changed : State.UNTOUCHED,
        Optional.of(verdict));
  }

  /** One line, such as {@code Exercise 0 · Flush before you free: open, 3 of 6 tests pass}. */
  @Override
  public String toString() {
    return exercise + ": " + state + verdict.map(Standing::inWords)
        .orElse(", its file is gone ("
            + exercise.command("reset") + ")");
  }

  private static String inWords(Verdict verdict) {
    if (!verdict.compiled()) {
      Problem first = verdict.problems().get(0);
      return ", does not compile (" + first.file() + ": "
          + first.message().lines().findFirst().orElse("") + ")";
    }
    return ", " + verdict.passed() + " of " + verdict.tests() + " tests pass";
  }
}
