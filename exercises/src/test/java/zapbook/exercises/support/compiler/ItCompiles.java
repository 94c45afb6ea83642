package zapbook.exercises.support.compiler;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import zapbook.exercises.support.Command;
import zapbook.exercises.support.Unsolved;

/**
 * A test for a console that there is only if the exercise does not compile:
 * it says so, and what to do next. The system property
 * {@code zapbook.exercise} names the exercise; an IDE sets none, and has
 * words of its own.
 */
class ItCompiles {
  private static final String PROPERTY = "zapbook.exercise";
  private static final int MOST = 3;
  /** Looked at once for all classes of tests. */
  private static final Sources SOURCES = System.getProperty(PROPERTY) == null
      ? null : Sources.of(Path.of("").toAbsolutePath(),
          System.getProperty(PROPERTY));
  private static final List<Refusal> REFUSED =
      SOURCES == null || SOURCES.areCompiled()
          ? List.of() : SOURCES.refused();

  /** Whether what the tests would run on is not what the reader wrote. */
  static boolean isRefused() {
    return !REFUSED.isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> the_exercise_compiles() {
    return isRefused()
        ? Stream.of(DynamicTest.dynamicTest("it compiles", this::tell))
        : Stream.empty();
  }

  private void tell() {
    System.out.print(words(SOURCES, REFUSED));
    throw new Unsolved("- told above");
  }

  /** What the reader is told; his own places hide those of the tests. */
  static String words(Sources sources, List<Refusal> refused) {
    List<Refusal> own = refused.stream()
        .filter(one -> one.file() != null && sources.isOwn(one.file()))
        .toList();
    List<Refusal> told = own.isEmpty() ? refused : own;
    StringBuilder text = new StringBuilder("\nExercise "
        + sources.number() + " does not compile, so no test was run:\n\n");
    told.stream().limit(MOST)
        .forEach(one -> text.append(one).append("\n\n"));
    int more = told.size() - MOST;
    if (more > 0) text.append("and ").append(more).append(" more\n\n");
    return text.append(own.isEmpty() ? keepTheNames() : mend())
        .append("          ").append(Command.of("reset " + sources.number()))
        .append("\n          keeps yours beside it.\n\n").toString();
  }

  private static String mend() {
    return "Next:     mend the first place; the others often follow from "
        + "it. Or bring\n          the starter back:\n";
  }

  private static String keepTheNames() {
    return "Next:     the tests use the class and routines by their names. "
        + "Keep the\n          names, or bring the starter back:\n";
  }
}
