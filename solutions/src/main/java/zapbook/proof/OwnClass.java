package zapbook.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/**
 * An MMU that the learner wrote, compiled a moment ago. Make one only in a process that may be
 * lost: what it does when it runs is up to him.
 */
public final class OwnClass {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern STAGE = Pattern.compile("zapbook\\.stages\\.Stage(\\d+)");

  private final String name;
  private final Compilation compilation;
  private final Set<String> files;

  private OwnClass(String name, Compilation compilation, List<SourceText> sources) {
    this.name = name;
    this.compilation = compilation;
    this.files = sources.stream().map(SourceText::fileName).collect(Collectors.toSet());
  }

  /**
   * What the learner has in an exercise's package.
   *
   * @throws IllegalArgumentException if its file is gone
   */
  public static OwnClass of(Exercise exercise) {
    if (exercise.starter().isEmpty()) {
      throw new IllegalArgumentException(
          "its file is gone; this brings the starter back: " + exercise.command("reset"));
    }
    List<String> tests = exercise.parts().stream()
        .filter(part -> part.tree() == Part.Tree.TEST).map(Part::javaName).toList();
    List<SourceText> sources = exercise.learnerSources().stream()
        .filter(source -> !tests.contains(source.name())).toList();
    return new OwnClass(exercise.fullName(), compile(sources, List.of()), sources);
  }

  /**
   * A file, and what it needs of its neighbours.
   *
   * @param file a Java file whose folder ends as its package says
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if it stands in another folder than its package says, or
   *     repeats a class of the kit
   */
  public static OwnClass of(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    String text = SourceText.textOf(whole);
    Matcher said = PACKAGE.matcher(text);
    String packageName = said.find() ? said.group(1) : "";
    Path root = rootOf(whole, packageName);
    SourceText source = SourceText.read(root, whole);
    String simple = source.fileName().replaceFirst("\\.java$", "");
    String name = packageName.isEmpty() ? simple : packageName + "." + simple;
    if (!name.startsWith(FreshLoader.OURS) && isOfTheKit(name)) {
      throw new IllegalArgumentException(
          name + " is a class of the kit; give yours another name");
    }
    List<String> neighbours = List.of("-sourcepath", root.toString());
    return new OwnClass(name, compile(List.of(source), neighbours), List.of(source));
  }

  private static Path rootOf(Path file, String packageName) {
    Path root = file.getParent();
    if (packageName.isEmpty()) {
      return root;
    }
    Path below = Path.of(packageName.replace('.', '/'));
    if (!root.endsWith(below)) {
      throw new IllegalArgumentException("it says package " + packageName
          + "; expected it in a folder " + below);
    }
    for (int up = 0; up < below.getNameCount(); up++) {
      root = root.getParent();
    }
    return root;
  }

  private static boolean isOfTheKit(String name) {
    String resource = name.replace('.', '/') + ".class";
    return OwnClass.class.getClassLoader().getResource(resource) != null;
  }

  private static Compilation compile(List<SourceText> sources, List<String> options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException(Workshop.NO_COMPILER);
    }
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      return Compilation.of(compiler, files, ClassPath.ofExercises(),
          Map.of(), sources, List.of(), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class's own name, without its package. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** What the compiler refused; empty if it compiled. */
  public List<Problem> problems() {
    return compilation.problems();
  }

  /**
   * Loads the class; none of its code runs yet.
   *
   * @throws IllegalArgumentException if it is no MMU that can be made, with the reason
   */
  public Mmu load() {
    try {
      FreshLoader loader =
          new FreshLoader(compilation.classes(), OwnClass.class.getClassLoader());
      return new Mmu(checked(Class.forName(name, false, loader)));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("its file has no class " + simpleName(), e);
    }
  }

  private static Constructor<? extends ShadowMmu> checked(Class<?> type) {
    if (!ShadowMmu.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException("it extends no stage; expected for instance class "
          + type.getSimpleName() + " extends Stage2");
    }
    if (Modifier.isAbstract(type.getModifiers())) {
      throw new IllegalArgumentException("it is abstract, so no MMU can be made of it");
    }
    try {
      Constructor<? extends ShadowMmu> made =
          type.asSubclass(ShadowMmu.class).getDeclaredConstructor(Vm.class);
      made.setAccessible(true);
      return made;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("it has no constructor " + type.getSimpleName()
          + "(Vm vm), which the stages have", e);
    }
  }

  /** What went wrong in the learner's code: what was thrown, and where, his own places first. */
  public String story(Throwable thrown) {
    String said = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
    String first = thrown instanceof StackOverflowError
        ? "has a routine that calls itself without end"
        : "threw " + thrown.getClass().getSimpleName() + said;
    return first + places(thrown);
  }

  /** Where a thread is, the learner's own places first; each on a line of its own. */
  public String places(Thread thread) {
    Throwable there = new Throwable();
    there.setStackTrace(thread.getStackTrace());
    return places(there);
  }

  private String places(Throwable there) {
    return Frames.of(there, files).stream()
        .map(frame -> "\n    at " + frame).collect(Collectors.joining());
  }

  /** A class that was loaded. */
  public static final class Mmu implements Function<Vm, ShadowMmu> {
    private final Constructor<? extends ShadowMmu> constructor;

    private Mmu(Constructor<? extends ShadowMmu> constructor) {
      this.constructor = constructor;
    }

    /** The number of the stage that it extends, -1 if it extends none. */
    public int stage() {
      Class<?> at = constructor.getDeclaringClass();
      while (at != null) {
        Matcher stage = STAGE.matcher(at.getName());
        if (stage.matches()) {
          return Integer.parseInt(stage.group(1));
        }
        at = at.getSuperclass();
      }
      return -1;
    }

    @Override
    public ShadowMmu apply(Vm vm) {
      try {
        return constructor.newInstance(vm);
      } catch (InvocationTargetException e) {
        throw unchecked(e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    private static RuntimeException unchecked(Throwable cause) {
      if (cause instanceof Error error) {
        throw error;
      }
      return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
  }
}
