package zapbook.exercises.support;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;

/**
 * Whether a routine does its work itself. Exercise 0 needs that: the right
 * routine stands in a superclass, and one call of it would pass all tests.
 */
public final class OwnWork implements EventListener {
  private final Class<?> tested;
  private final String routine;
  /** Simple names of the classes whose version of the routine ran. */
  private final Set<String> ran = new TreeSet<>();

  /**
   * Listens to frees.
   *
   * @param tested the class under test
   * @param routine the name of the routine
   */
  public OwnWork(Class<?> tested, String routine) {
    this.tested = tested;
    this.routine = routine;
  }

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    if (kind != EventKind.PAGE_FREED) return;
    Arrays.stream(new Throwable().getStackTrace())
        .filter(frame -> frame.getMethodName().equals(routine))
        .forEach(frame -> ran.add(simple(frame.getClassName())));
  }

  /**
   * Whether the class is what it should be.
   *
   * @param stage simple name of the class that it must extend
   * @return true if it extends that, and no other version of the routine
   *     than its own freed anything
   */
  public boolean isOwn(String stage) {
    return tested.getSuperclass().getSimpleName().equals(stage)
        && ran.equals(Set.of(tested.getSimpleName()));
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  @Override
  public String toString() {
    String who = ran.isEmpty() ? "no page was freed by any " + routine
        : "pages were freed by " + routine + " of "
            + String.join(" and ", ran);
    return tested.getSimpleName() + " extends "
        + tested.getSuperclass().getSimpleName() + "; " + who + ".";
  }
}
