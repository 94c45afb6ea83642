package zapbook.proof;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import zapbook.mmu.ShadowMmu;

/** The kit that this build is about, and a test for each of its exercises. */
public final class Kit {
  /** The kit's folder. */
  public static final Path ROOT =
      Path.of(System.getProperty("zapbook.root", "..")).toAbsolutePath().normalize();

  /** One for all tests: its compiler is warm after the first. */
  private static final Workshop WORKSHOP = Workshop.open();
  private static final Map<Question, Verdict> KNOWN = new HashMap<>();

  private record Question(String exercise, List<SourceText> sources) { }

  private Kit() {
  }

  /** All exercises; an error if there are none. */
  public static List<Exercise> exercises() {
    return Exercises.in(ROOT);
  }

  /** The starter, and the answer with each of its edits: texts that fail, by what they are. */
  public static Map<String, List<SourceText>> wrongTexts(Exercise exercise) {
    Map<String, List<SourceText>> wrong = new LinkedHashMap<>();
    wrong.put("the starter", exercise.pristineSources());
    Edit.of(exercise).forEach(edit ->
        wrong.put(edit.title(), edit.applyTo(exercise.answerSources())));
    return wrong;
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

  /** False for a review, which writes a test, and for what is about the host's side. */
  static boolean isAboutTheMmu(Exercise exercise) {
    return exercise.about().changesTheMmu()
        && ShadowMmu.class.isAssignableFrom(load(exercise, exercise.answerSources()));
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

  /** The same, for those who need only the words: however many ask, the tests run once. */
  static Verdict known(Exercise exercise, List<SourceText> sources) {
    return KNOWN.computeIfAbsent(new Question(exercise.id(), sources),
        question -> tried(exercise, sources));
  }
}
