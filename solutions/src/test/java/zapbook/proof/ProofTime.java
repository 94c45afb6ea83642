package zapbook.proof;

import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end how long the proof took. On an idle machine it takes less than a minute. */
public final class ProofTime implements TestExecutionListener {
  private long begun;
  private int tests;

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    begun = System.nanoTime();
  }

  @Override
  public void executionFinished(TestIdentifier id, TestExecutionResult result) {
    if (id.isTest()) {
      tests++;
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    System.out.printf("The proof of %d exercises: %d tests in %d s.%n", Kit.exercises().size(),
        tests, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
  }
}
