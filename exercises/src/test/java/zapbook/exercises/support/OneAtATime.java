package zapbook.exercises.support;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * On a console the first failure speaks in full and the later ones in a
 * line: five long stories at once help nobody. An IDE shows each failure
 * by itself, so there all of them speak in full. Switched on by the system
 * property {@code zapbook.oneAtATime}.
 *
 * <p>Each failure leaves a replay, see {@link FailureReplay}.
 *
 * <p>Code that did not end goes on in its thread and takes the time of the
 * tests behind it: these are not run then.
 */
public final class OneAtATime
    implements ExecutionCondition, BeforeEachCallback,
    TestExecutionExceptionHandler {
  private static final boolean ON =
      Boolean.getBoolean("zapbook.oneAtATime");

  /** {@return whether a console is read, and not an IDE} */
  public static boolean isOn() {
    return ON;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(
      ExtensionContext context) {
    boolean run = context.getTestMethod().isEmpty()
        || score(context).mayGoOn();
    return run ? ConditionEvaluationResult.enabled("")
        : ConditionEvaluationResult.disabled(
            "the code of a test before did not end");
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    score(context).begin(context.getDisplayName());
    replay(context).forget();
  }

  private static FailureReplay replay(ExtensionContext context) {
    return new FailureReplay(context.getRequiredTestClass(),
        context.getRequiredTestMethod().getName());
  }

  @Override
  public void handleTestExecutionException(
      ExtensionContext context, Throwable failure) throws Throwable {
    Throwable thrown = replay(context).leave(
        context.getDisplayName(), inWords(context, failure));
    if (thrown instanceof TimeoutException) {
      score(context).hang();
    }
    if (!ON) throw thrown;
    boolean first = score(context).fail(context.getDisplayName(), thrown);
    throw new Unsolved(first ? "- told above" : "- fails too");
  }

  /** A test that prepares its machine is no {@link Attempt} yet. */
  private static Throwable inWords(
      ExtensionContext context, Throwable failure) {
    if (!LockKept.explains(failure)) return failure;
    String number = numberOf(context.getRequiredTestClass());
    return LockKept.told(failure,
        "chapter " + number.replaceAll("\\D", ""), "Try it");
  }

  /**
   * One for all classes of an exercise. JUnit closes it when the last of
   * them is done; then it tells.
   */
  private static Score score(ExtensionContext context) {
    String exercise = numberOf(context.getRequiredTestClass());
    return context.getRoot().getStore(Namespace.create(OneAtATime.class))
        .getOrComputeIfAbsent(exercise,
            number -> new Score(exercise, ON), Score.class);
  }

  /** What the package is named after, such as 7 of ch07 and 3b of ch03b. */
  private static String numberOf(Class<?> tests) {
    return tests.getPackageName().replaceAll(".*\\.ch0*(?=\\d)", "");
  }
}
