package zapbook.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the files of one exercise stand.
 *
 * @param root the folder of the whole kit
 * @param folder the exercise's own folder, such as {@code ch00}
 * @param className the class that the learner edits
 */
public record Places(Path root, String folder, String className) {

  private static final String PACKAGES = "zapbook/exercises";

  /** The folder of all exercises' descriptions and pristine copies. */
  static Path descriptions(Path root) {
    return root.resolve("exercises/src/main/resources").resolve(PACKAGES);
  }

  /** The Java package of the exercise. */
  public String packageName() {
    return "zapbook.exercises." + folder;
  }

  /** The source folder that the learner edits. */
  public Path starterRoot() {
    return root.resolve("exercises/src/main/java");
  }

  /** The source folder of the exercises' tests. */
  public Path testRoot() {
    return root.resolve("exercises/src/test/java");
  }

  /** The source folder of the answers. */
  public Path answerRoot() {
    return root.resolve("solutions/src/main/java");
  }

  /** The starter's path below its source folder, with forward slashes. */
  public String javaName() {
    return PACKAGES + "/" + folder + "/" + className + ".java";
  }

  /** The file that the learner edits. */
  public Path starter() {
    return starterRoot().resolve(javaName());
  }

  /** The copy of the starter that nobody edits. */
  public Path pristine() {
    return descriptions(root).resolve(folder).resolve(className + ".pristine");
  }

  /** The hints. */
  public Path hints() {
    return descriptions(root).resolve(folder).resolve("hints.txt");
  }

  /** The answer. */
  public Path answer() {
    return answerRoot().resolve(javaName());
  }

  /** The mail that goes with the answer. */
  public Path message() {
    return edits().resolveSibling("message.txt");
  }

  /** The folder of the edits of the answer. */
  public Path edits() {
    return root.resolve("solutions/src/main/resources").resolve(PACKAGES).resolve(folder)
        .resolve("edits");
  }

  /** The exercise's own tests and the tools that all tests share, as text. */
  public List<SourceText> tests() {
    Path packages = testRoot().resolve(PACKAGES);
    Stream<SourceText> own = javaIn(testRoot(), packages.resolve(folder)).stream();
    Stream<SourceText> shared = javaIn(testRoot(), packages.resolve("support")).stream();
    return Stream.concat(own, shared).toList();
  }

  /** Every Java file of the exercise's package below a source folder, by name. */
  List<SourceText> packageIn(Path sourceRoot) {
    return javaIn(sourceRoot, sourceRoot.resolve(PACKAGES).resolve(folder));
  }

  private static List<SourceText> javaIn(Path sourceRoot, Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Places::isJava).sorted()
          .map(file -> SourceText.read(sourceRoot, file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static boolean isJava(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !name.equals("package-info.java");
  }
}
