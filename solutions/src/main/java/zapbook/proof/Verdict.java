package zapbook.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of trying an exercise.
 *
 * @param exercise the exercise
 * @param problems what the compiler refused, the learner's own files first; empty if it compiled
 * @param outcomes one for each test, in the order they ran; empty if it did not compile
 */
public record Verdict(Exercise exercise, List<Problem> problems, List<Outcome> outcomes) {

  /**
   * Refuses a verdict without any content.
   *
   * @throws IllegalStateException if it compiled and no test ran: the kit is at fault, and
   *     nobody must read that as a success
   */
  public Verdict {
    problems = List.copyOf(problems);
    outcomes = List.copyOf(outcomes);
    if (problems.isEmpty() && outcomes.isEmpty()) {
      throw new IllegalStateException("No test of exercise " + exercise.id()
          + " ran. That is a fault of the kit: its tests should stand in "
          + exercise.at().testRoot());
    }
  }

  /** True if the compiler took it. */
  public boolean compiled() {
    return problems.isEmpty();
  }

  /** True if it compiled, no declared test is missing, and every test passed. */
  public boolean solved() {
    return compiled() && !outcomes.isEmpty() && failed() == 0
        && Stream.concat(exercise.declared().fails().keySet().stream(),
            exercise.declared().given().stream()).noneMatch(test -> outcomesOf(test).isEmpty());
  }

  /** How many tests the exercise has, whether or not they could run. */
  public int tests() {
    return compiled() ? outcomes.size() : exercise.declared().tests();
  }

  /** How many tests passed. */
  public int passed() {
    return (int) outcomes.stream().filter(Outcome::passed).count();
  }

  /** How many tests did not pass; all of them if it did not compile. */
  public int failed() {
    return tests() - passed();
  }

  /** True if code may still be running in this process: replace the process before long. */
  public boolean hung() {
    return outcomes.stream().anyMatch(outcome -> outcome.kind() == Outcome.Kind.HUNG);
  }

  /** The failure to look at first. */
  public Optional<Outcome> firstFailure() {
    return outcomes.stream().filter(outcome -> !outcome.passed()).findFirst();
  }

  /** The outcomes of one test method; more than one if it has parameters. */
  public List<Outcome> outcomesOf(String test) {
    return outcomes.stream().filter(outcome -> outcome.test().equals(test)).toList();
  }

  /** One line: the exercise and how far it is. */
  public String headline() {
    if (!compiled()) {
      return exercise + ": does not compile";
    }
    return exercise + ": " + (solved() ? "solved, " : "") + passed() + " of " + tests()
        + " tests pass";
  }

  /** All of it: the headline, each test, the first failure in full, and what to do next. */
  @Override
  public String toString() {
    return headline() + "\n" + details() + "\n" + next() + "\n";
  }

  /** What the compiler refused, or each test and the first failure in full. */
  public String details() {
    StringBuilder text = new StringBuilder();
    problems.forEach(problem -> text.append('\n').append(problem).append('\n'));
    outcomes.forEach(outcome -> text.append("  ").append(outcome).append('\n'));
    firstFailure().ifPresent(first -> appendInFull(text, first));
    return text.toString();
  }

  private static void appendInFull(StringBuilder text, Outcome first) {
    text.append("\nThe first that fails:\n\n").append(first.sentence()).append('\n');
    first.message().lines().forEach(line -> text.append("  ").append(line).append('\n'));
    first.frames().forEach(frame -> text.append("    at ").append(frame).append('\n'));
  }

  /** What the reader can do next, in a sentence. */
  public String next() {
    if (solved()) {
      String whose = exercise.about().changesTheMmu() ? "history's" : "our";
      return "Next: " + exercise.command("solution")
          + "\n      shows " + whose + " answer, to compare; then read on." + lookBack();
    }
    if (!compiled()) {
      boolean yours = problems.get(0).yours();
      return yours ? "Next: mend the first place; the others often follow from it."
          : "Next: the tests use the class and routines by their names. Keep the names,"
          + "\n      or start again: " + exercise.command("reset");
    }
    String edited = exercise.parts().stream().map(Part::className)
        .collect(Collectors.joining(" or "));
    return "Next: change " + edited + " until this one passes. Stuck?"
        + "\n      " + exercise.command("hint");
  }

  private String lookBack() {
    return exercise.about().mine().map(mine -> "\n      " + exercise.command("check")
        + " --mine\n      runs these tests on your class of exercise " + mine.exercise() + ".")
        .orElse("");
  }
}
