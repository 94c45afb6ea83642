package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an exercise is solved in its own class. Extending a later stage
 * would pass all its tests, and teach nothing.
 */
public final class OwnRoutines {
  private final Class<?> tested;
  private final String stage;
  private final List<String> missing = new ArrayList<>();

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
    for (String routine : routines) {
      if (!declares(routine)) missing.add(routine);
    }
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
            + " and has the routines of this chapter itself.")
        .seen(tested.getSimpleName() + " extends " + above
            + (missing.isEmpty() ? "."
                : " and does not have: " + String.join(", ", missing) + "."))
        .readOn(chapter, "Try it")
        .next("write the routines here, on top of " + stage + "; zapbook "
            + "reset " + exercise + " brings the starter back and keeps "
            + "your version beside it.");
  }
}
