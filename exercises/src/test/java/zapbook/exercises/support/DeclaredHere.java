package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an exercise's class is still built on our stage, and declares
 * the routines that the exercise is about. A class that extends a later
 * stage would pass every other test without a line of its own.
 */
public final class DeclaredHere {
  private final Class<?> tested;
  private final String stage;
  private final List<String> problems = new ArrayList<>();

  /**
   * Looks at a class.
   *
   * @param tested the class under test
   * @param stage simple name of the class that it must extend
   * @param routines names of the methods that it must declare
   */
  public DeclaredHere(Class<?> tested, String stage, String... routines) {
    this.tested = tested;
    this.stage = stage;
    String above = tested.getSuperclass().getSimpleName();
    if (!above.equals(stage)) {
      problems.add(name() + " extends " + above + ".");
    }
    for (String routine : routines) {
      if (!declares(routine)) {
        problems.add(name() + " has no " + routine + " of its own.");
      }
    }
  }

  private boolean declares(String routine) {
    return Arrays.stream(tested.getDeclaredMethods())
        .anyMatch(method -> method.getName().equals(routine));
  }

  private String name() {
    return tested.getSimpleName();
  }

  /**
   * Fails if something is missing.
   *
   * @param exercise what the reader types, such as 4
   * @param chapter where the story is told
   */
  public void check(String exercise, String chapter) {
    if (problems.isEmpty()) return;
    throw Told.expected(name() + " extends our " + stage
            + " and has the exercise's routines itself.")
        .seen(String.join(" ", problems))
        .readOn(chapter, "Try it")
        .next("write the routines here, on top of our " + stage
            + "; " + Command.of("reset " + exercise)
            + " brings the starter back.");
  }
}
