package zapbook.exercises.support;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the routines of an exercise are written in the exercise, on top
 * of our stage. A class that extends the next stage and is empty passes
 * every other test.
 */
public final class WrittenHere {
  private WrittenHere() {
  }

  /**
   * Looks at the class under test.
   *
   * @param tested the class under test
   * @param exercise the exercise's number
   * @param chapter the chapter that tells the story
   * @param routines names of methods that must be declared in the class
   * @throws AssertionError if the class is something else
   */
  public static void check(Class<?> tested, int exercise, String chapter,
      String... routines) {
    String stage = "Stage" + (exercise - 1);
    String parent = tested.getSuperclass().getSimpleName();
    List<String> here = Arrays.stream(tested.getDeclaredMethods())
        .map(Method::getName).toList();
    List<String> missing = Arrays.stream(routines)
        .filter(routine -> !here.contains(routine)).toList();
    if (parent.equals(stage) && missing.isEmpty()) return;
    String lacks = missing.isEmpty() ? "."
        : " and has no " + String.join(" and no ", missing) + " of its "
            + "own.";
    throw Told.expected(tested.getSimpleName() + " extends our " + stage
            + " and has " + String.join(" and ", routines)
            + " of its own.")
        .seen("it extends " + parent + lacks)
        .readOn(chapter, "Try it")
        .next("write the change yourself; "
            + Command.of("reset " + exercise)
            + " brings the starter back.");
  }
}
