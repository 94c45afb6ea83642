package zapbook.exercises.support.review;

import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import zapbook.exercises.support.Told;

/**
 * Refuses a review in which nothing is judged any more: with &#64;Test in
 * place of &#64;Review, or with another panel, an empty test would pass.
 * JUnit finds it by itself, so no learner can take it away by the way.
 */
public final class MustBeJudged implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    Class<?> tests = context.getRequiredTestClass();
    Class<? extends Supplier<Panel>> panel = panelOf(tests);
    if (panel == null || isJudged(tests, panel)) return;
    Panel made = ReviewRuns.make(panel);
    throw Told.expected("a method with @Review("
            + panel.getSimpleName() + ".class) and a Patch to judge.")
        .seen(tests.getSimpleName() + " has none, so nothing is judged.")
        .readOn(made.chapter(), made.paragraph())
        .next("put the mark back in front of your test.");
  }

  private static boolean isJudged(Class<?> tests, Class<?> panel) {
    return Arrays.stream(tests.getDeclaredMethods())
        .map(method -> method.getAnnotation(Review.class))
        .anyMatch(mark -> mark != null && mark.value() == panel);
  }

  /** The panel beside a test of a review; null beside all others. */
  @SuppressWarnings("unchecked")
  private static Class<? extends Supplier<Panel>> panelOf(Class<?> tests) {
    String name = tests.getName().replaceFirst("Test$", "Panel");
    try {
      Class<?> found =
          Class.forName(name, false, tests.getClassLoader());
      return Supplier.class.isAssignableFrom(found)
          ? (Class<? extends Supplier<Panel>>) found : null;
    } catch (ClassNotFoundException none) {
      return null;
    }
  }
}
