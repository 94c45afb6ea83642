package zapbook.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.concurrent.TimeoutException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Writes down how each test ended. */
final class Listener implements TestExecutionListener {

  /** What JUnit calls one run of a method that runs several times. */
  private static final String RUN = "test-template-invocation";

  private final List<Outcome> outcomes = new ArrayList<>();
  private final Set<String> learnerFiles;
  private final Duration timeLimit;
  private final Consumer<String> begun;

  Listener(Set<String> learnerFiles, Duration timeLimit, Consumer<String> begun) {
    this.learnerFiles = learnerFiles;
    this.timeLimit = timeLimit;
    this.begun = begun;
  }

  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  @Override
  public void executionStarted(TestIdentifier id) {
    if (id.isTest()) {
      begun.accept(id.getDisplayName());
    }
  }

  @Override
  public void executionSkipped(TestIdentifier id, String reason) {
    outcomes.add(new Outcome(nameOf(id), id.getDisplayName(), Outcome.Kind.SKIPPED,
        "skipped: " + reason, List.of()));
  }

  /** A class or the engine that fails is an outcome too: its tests did not run. */
  @Override
  public void executionFinished(TestIdentifier id, TestExecutionResult result) {
    Optional<Throwable> thrown = result.getThrowable();
    boolean well = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
    if (well && id.isTest()) {
      outcomes.add(new Outcome(nameOf(id), id.getDisplayName(), Outcome.Kind.PASSED, "",
          List.of()));
    } else if (!well) {
      outcomes.add(failure(id, result, thrown.orElseGet(AssertionError::new)));
    }
  }

  private Outcome failure(TestIdentifier id, TestExecutionResult result, Throwable thrown) {
    Outcome.Kind kind = result.getStatus() == TestExecutionResult.Status.ABORTED
        ? Outcome.Kind.SKIPPED : kindOf(thrown);
    return new Outcome(nameOf(id), id.getDisplayName(), kind, messageOf(kind, thrown),
        Frames.of(placeOf(thrown), learnerFiles));
  }

  private static Outcome.Kind kindOf(Throwable thrown) {
    if (thrown instanceof TimeoutException) {
      return Outcome.Kind.HUNG;
    }
    return thrown instanceof AssertionError ? Outcome.Kind.WRONG : Outcome.Kind.BROKE;
  }

  /** A timeout carries where the code was as a suppressed exception or a cause. */
  private static Throwable placeOf(Throwable thrown) {
    if (!(thrown instanceof TimeoutException)) {
      return thrown;
    }
    if (thrown.getCause() != null) {
      return thrown.getCause();
    }
    return thrown.getSuppressed().length > 0 ? thrown.getSuppressed()[0] : thrown;
  }

  private String messageOf(Outcome.Kind kind, Throwable thrown) {
    String said = thrown.getMessage() == null ? "" : thrown.getMessage().strip();
    return switch (kind) {
      case HUNG -> "The test was stopped after " + timeLimit.toMillis() + " ms.\nDoes a loop "
          + "wait for something that its body never changes?";
      case BROKE -> broke(thrown, said);
      default -> said;
    };
  }

  private static String broke(Throwable thrown, String said) {
    if (thrown instanceof StackOverflowError) {
      return "A routine calls itself without end.";
    }
    String name = thrown.getClass().getSimpleName();
    return "The code threw " + name + (said.isEmpty() ? "." : ": " + said);
  }

  /** The method's name; of a method that runs several times, the run's own sentence. */
  private static String nameOf(TestIdentifier id) {
    boolean named = id.getUniqueIdObject().getLastSegment().getType().equals(RUN)
        && !id.getDisplayName().startsWith("[");
    if (named) {
      return id.getDisplayName().replaceAll("\\W+", "_");
    }
    return id.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
        .map(MethodSource::getMethodName).orElse(id.getDisplayName());
  }
}
