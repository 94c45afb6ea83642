package zapbook.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The kit that this build is about, and a test for each of its exercises. */
public final class Kit {
  /** The kit's folder. */
  public static final Path ROOT =
      Path.of(System.getProperty("zapbook.root", "..")).toAbsolutePath().normalize();

  /** One for all tests: its compiler is warm after the first. */
  private static final Workshop WORKSHOP = Workshop.open();

  private Kit() {
  }

  /** All exercises; an error if there are none. */
  public static List<Exercise> exercises() {
    return Exercises.in(ROOT);
  }

  /** One test an exercise. */
  public static Stream<DynamicTest> each(Consumer<Exercise> check) {
    return each(exercise -> true, check);
  }

  /** One test for each exercise that it concerns. */
  public static Stream<DynamicTest> each(
      Predicate<Exercise> concerned, Consumer<Exercise> check) {
    return exercises().stream().filter(concerned).map(exercise ->
        DynamicTest.dynamicTest(exercise.toString(), () -> check.accept(exercise)));
  }

  /** What later tests say about an earlier text. */
  static Verdict lookedBack(Exercise rest, Exercise earlier, List<SourceText> sources) {
    return Hindsight.tried(rest, earlier, sources, WORKSHOP);
  }

  /** The class that the learner edits, compiled from a text. */
  static Class<?> load(Exercise exercise, List<SourceText> sources) {
    return WORKSHOP.load(exercise, sources);
  }

  /** How far an exercise is, wherever its files stand. */
  public static Standing standing(Exercise exercise) {
    return Standing.of(exercise, WORKSHOP);
  }

  /** What the tests say about a text. */
  public static Verdict tried(Exercise exercise, List<SourceText> sources) {
    return WORKSHOP.run(exercise, sources);
  }
}
