package zapbook.exercises.support;

import java.util.Arrays;
import java.util.List;

/**
 * Whether an exercise is solved in its own class, on top of our stage. A
 * class that extends the next stage and is empty would pass all other
 * tests, and teach nothing.
 */
public final class OwnRoutines {
  private final Class<?> tested;
  private final String stage;
  private final List<String> routines;
  private final List<String> missing;

  /**
   * Looks at a class.
   *
   * @param tested the class under test
   * @param stage simple name of the class that it must extend
   * @param routines names of the methods that it must declare itself
   */
  public OwnRoutines(Class<?> tested, String stage, String... routines) {
    this.tested = tested;
    this.stage = stage;
    this.routines = List.of(routines);
    missing = this.routines.stream().filter(name -> !declares(name)).toList();
  }

  private boolean declares(String routine) {
    return Arrays.stream(tested.getDeclaredMethods())
        .anyMatch(method -> method.getName().equals(routine));
  }

  /**
   * Fails if the class is not what it should be.
   *
   * @param chapter where to read on
   * @param exercise its number, as zapbook takes it
   */
  public void check(String chapter, String exercise) {
    String above = tested.getSuperclass().getSimpleName();
    if (above.equals(stage) && missing.isEmpty()) return;
    throw Told.expected(tested.getSimpleName() + " extends our " + stage
            + " and has " + String.join(" and ", routines)
            + " of its own.")
        .seen("it extends " + above + (missing.isEmpty() ? "."
            : " and has no " + String.join(" and no ", missing)
                + " of its own."))
        .readOn(chapter, "Try it")
        .next("write the change here, on top of our " + stage + "; "
            + Command.of("reset " + exercise) + " brings the starter back "
            + "and keeps your version beside it.");
  }
}
