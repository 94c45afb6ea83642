package zapbook.exercises.support.compiler;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps classes from being tested that an earlier build left: they are not
 * what the reader wrote since. JUnit finds it by itself.
 */
public final class OnlyWhatCompiles implements ExecutionCondition {
  private static final String EXERCISES = "zapbook.exercises.ch";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(
      ExtensionContext context) {
    boolean old = context.getTestClass().map(Class::getName)
        .filter(name -> name.startsWith(EXERCISES)).isPresent()
        && ItCompiles.isRefused();
    return old ? ConditionEvaluationResult.disabled(
            "the exercise does not compile")
        : ConditionEvaluationResult.enabled("");
  }
}
