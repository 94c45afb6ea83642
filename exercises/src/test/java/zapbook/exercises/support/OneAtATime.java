package zapbook.exercises.support;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * On a console the first failure speaks in full and the later ones in a
 * line: five long stories at once help nobody. An IDE shows each failure
 * by itself, so there all of them speak in full. Switched on by the system
 * property {@code zapbook.oneAtATime}.
 */
public final class OneAtATime
    implements BeforeEachCallback, TestExecutionExceptionHandler,
    AfterAllCallback {
  private static final boolean ON =
      Boolean.getBoolean("zapbook.oneAtATime");

  @Override
  public void beforeEach(ExtensionContext context) {
    score(context.getParent().orElseThrow()).begin();
  }

  @Override
  public void handleTestExecutionException(
      ExtensionContext context, Throwable thrown) throws Throwable {
    if (!ON) throw thrown;
    Score score = score(context.getParent().orElseThrow());
    boolean first = score.fail(context.getDisplayName(), thrown);
    throw new Unsolved(first ? "- told above" : "- fails too");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (ON) {
      System.out.print(
          score(context).tell(numberOf(context.getRequiredTestClass())));
    }
  }

  /** What the package is named after, such as 7 of ch07 and 3b of ch03b. */
  private static String numberOf(Class<?> tests) {
    return tests.getPackageName().replaceAll(".*\\.ch0*(?=\\d)", "");
  }

  private static Score score(ExtensionContext ofClass) {
    return ofClass.getStore(Namespace.create(OneAtATime.class))
        .getOrComputeIfAbsent(Score.class);
  }
}
