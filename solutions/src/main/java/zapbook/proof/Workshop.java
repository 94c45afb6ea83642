package zapbook.proof;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Tries exercises out, one after the other.
 *
 * <p>The first run pays for the compiler's start; the next ones are quick. Code that does not end
 * goes on in a thread that cannot be stopped from outside: after a verdict that
 * {@linkplain Verdict#hung hung}, replace the process, and end it with {@code System.exit}. Not
 * safe for use by several threads at once.
 */
public final class Workshop implements Closeable {

  /** How long one test may take, unless said otherwise. */
  public static final Duration TIME_LIMIT = Duration.ofSeconds(2);

  static final String NO_COMPILER = "This Java has no compiler. Install a JDK 17 or newer,"
      + " not a JRE, and let JAVA_HOME point to it.";

  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;
  private final String classPath;
  private final Duration timeLimit;
  /** What all tests share is compiled once, as long as its text is the same. */
  private List<SourceText> toolTexts = List.of();
  private Compilation tools = new Compilation(Map.of(), List.of());
  private Consumer<String> begun = test -> { };

  private Workshop(JavaCompiler compiler, String classPath, Duration timeLimit) {
    this.compiler = compiler;
    this.files = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    this.classPath = classPath;
    this.timeLimit = timeLimit;
  }

  /** A workshop on the {@link ClassPath} of exercises, with {@link #TIME_LIMIT} for each test. */
  public static Workshop open() {
    return open(ClassPath.ofExercises(), TIME_LIMIT);
  }

  /**
   * A workshop.
   *
   * @param classPath where the stages, JUnit and AssertJ are for the compiler
   * @param timeLimit how long one test may take
   * @throws IllegalStateException if Java runs without a compiler
   */
  public static Workshop open(String classPath, Duration timeLimit) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException(NO_COMPILER);
    }
    return new Workshop(compiler, classPath, timeLimit);
  }

  /**
   * Tells from now on which test is begun.
   *
   * @param begun takes the test's name as a sentence
   * @return this
   */
  public Workshop telling(Consumer<String> begun) {
    this.begun = begun;
    return this;
  }

  /** Makes the next compilation quicker by one that nobody needs. */
  public void warmUp() {
    Compilation.of(compiler, files, classPath, Map.of(), List.of(), List.of(
        new SourceText("WarmUp.java", "class WarmUp { String text = \"\" + 1; }")));
  }

  /** Loads what runs tests; another thread may do it while the first compilation goes on. */
  public static void warmUpTests() {
    Trial.warmUp();
  }

  /**
   * Compiles a text with the exercise's tests and runs them.
   *
   * @param exercise the exercise
   * @param sources the text to try: the learner's, the pristine starter or the answer
   * @throws IllegalArgumentException if there is no text
   * @throws IllegalStateException if it compiled and no test ran
   */
  public Verdict run(Exercise exercise, List<SourceText> sources) {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("The file of " + exercise + " is gone: "
          + exercise.at().starter() + ". Next: " + exercise.command("reset"));
    }
    Compilation compiled = compile(exercise, sources);
    if (!compiled.problems().isEmpty()) {
      return new Verdict(exercise, compiled.problems(), List.of());
    }
    Set<String> own = sources.stream().map(SourceText::fileName).collect(Collectors.toSet());
    Trial trial = new Trial(compiled.classes(), own, timeLimit, begun);
    return new Verdict(exercise, List.of(), withUnjudged(exercise, trial.run()));
  }

  private Compilation compile(Exercise exercise, List<SourceText> sources) {
    List<SourceText> texts = exercise.at().tools();
    if (!texts.equals(toolTexts)) {
      toolTexts = texts;
      tools = tools(exercise, texts);
    }
    if (!tools.problems().isEmpty()) {
      return tools;
    }
    Compilation own = Compilation.of(compiler, files, classPath, tools.classes(), sources,
        exercise.at().given());
    Map<String, byte[]> all = new HashMap<>(own.classes());
    all.putAll(tools.classes());
    return new Compilation(all, own.problems());
  }

  private Compilation tools(Exercise exercise, List<SourceText> texts) {
    Map<String, byte[]> ready = exercise.at().compiledTools().read();
    return ready.isEmpty()
        ? Compilation.of(compiler, files, classPath, Map.of(), List.of(), texts)
        : new Compilation(ready, List.of());
  }

  /** A learner who writes a test can take away the mark by which it is judged. */
  private static List<Outcome> withUnjudged(Exercise exercise, List<Outcome> outcomes) {
    Set<String> ran = outcomes.stream().map(Outcome::test).collect(Collectors.toSet());
    boolean judged = exercise.declared().fails().keySet().stream().anyMatch(ran::contains);
    Optional<Part> review = exercise.parts().stream()
        .filter(part -> part.tree() == Part.Tree.TEST).findFirst();
    if (judged || review.isEmpty()) {
      return outcomes;
    }
    String message = review.get().className() + " has no method with @Review, or it has another"
        + " panel. Only such a method is judged. This brings the starter back and keeps your"
        + " version beside it: " + exercise.command("reset");
    return Stream.concat(outcomes.stream(), Stream.of(new Outcome("the_test_is_judged",
        "the test is judged", Outcome.Kind.WRONG, message, List.of()))).toList();
  }

  /** Tries one text. */
  public Verdict run(Exercise exercise, SourceText source) {
    return run(exercise, List.of(source));
  }

  /**
   * Compiles a text and loads the class that the learner edits first.
   *
   * @throws IllegalArgumentException if it does not compile
   */
  public Class<?> load(Exercise exercise, List<SourceText> sources) {
    Compilation compiled = compile(exercise, sources);
    if (!compiled.problems().isEmpty()) {
      throw new IllegalArgumentException(
          exercise + " does not compile: " + compiled.problems().get(0));
    }
    try {
      return new FreshLoader(compiled.classes(), Workshop.class.getClassLoader())
          .loadClass(exercise.fullName());
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(exercise + " has no class of that name", e);
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
