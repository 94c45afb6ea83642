package zapbook.cli.classroom;

import java.util.List;
import java.util.function.Predicate;

/**
 * One work tree.
 *
 * @param tree its folder, as it was typed
 * @param fault why it could not be examined; null if it could
 * @param notes what in it was not used, a sentence each
 * @param exercises one each, in their order; empty if there is a fault
 */
record TreeReport(String tree, String fault, List<String> notes,
    List<ExerciseReport> exercises) {

  static TreeReport faulty(String tree, String fault) {
    return new TreeReport(tree, fault, List.of(), List.of());
  }

  /** Whether every exercise that was asked for is solved. */
  boolean allSolved() {
    return fault == null && !exercises.isEmpty()
        && exercises.stream().allMatch(ExerciseReport::solved);
  }

  /** What a teacher reads, in a line without the tree's name. */
  String inWords() {
    if (fault != null) {
      return fault;
    }
    long solved = count(ExerciseReport::solved);
    long untouched = count(ExerciseReport::untouched);
    long open = exercises.size() - solved - untouched;
    return solved + " of " + exercises.size() + " solved, " + open
        + " open, " + untouched + " untouched"
        + exercises.stream().filter(one -> !one.solved()
            && !one.untouched()).findFirst()
            .map(one -> "; first open: " + one.exercise() + why(one))
            .orElse("");
  }

  private static String why(ExerciseReport one) {
    return one.broken() == null
        ? ", " + one.passed() + " of " + one.tests() + " tests pass"
        : ": " + one.broken().lines().findFirst().orElse("");
  }

  private long count(Predicate<ExerciseReport> which) {
    return exercises.stream().filter(which).count();
  }
}
