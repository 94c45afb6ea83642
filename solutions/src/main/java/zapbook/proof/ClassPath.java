package zapbook.proof;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an exercise may use, of all that stands on the class path of this process. The compiler
 * reads the table of contents of each library before its first word, also of those that render
 * the book, which are larger than all others together.
 */
public final class ClassPath {

  private static final String LIBRARIES =
      "(zapbook|junit|opentest4j|apiguardian|assertj)-.*";

  private ClassPath() {
  }

  /** The stages, JUnit and AssertJ. */
  static String ofExercises() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> isForExercises(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Whether an entry is a folder of the kit, or a library that exercises may use. */
  public static boolean isForExercises(Path entry) {
    String name = entry.getFileName() == null ? "" : entry.getFileName().toString();
    return !name.endsWith(".jar") || name.matches(LIBRARIES);
  }
}
