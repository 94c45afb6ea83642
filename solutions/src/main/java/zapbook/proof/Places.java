package zapbook.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zapbook.proof.Part.Tree;

/**
 * Where the files of one exercise stand.
 *
 * @param root the folder of the whole kit
 * @param folder the exercise's own folder, such as {@code ch00}
 * @param parts the files that the learner edits, at least one
 */
public record Places(Path root, String folder, List<Part> parts) {

  static final String PACKAGES = "zapbook/exercises";
  private static final String TOOLS = PACKAGES + "/support";

  /** The folder of all exercises' descriptions and pristine copies. */
  static Path descriptions(Path root) {
    return root.resolve("exercises/src/main/resources").resolve(PACKAGES);
  }

  /** The Java package of the exercise. */
  public String packageName() {
    return "zapbook.exercises." + folder;
  }

  /** The source folder of the exercises' tests. */
  public Path testRoot() {
    return root.resolve("exercises/src/test/java");
  }

  /** The file that the learner edits first. */
  public Path starter() {
    return parts.get(0).starter();
  }

  /** The first file's path below its source folder, with forward slashes. */
  public String javaName() {
    return parts.get(0).javaName();
  }

  /** The hints. */
  public Path hints() {
    return descriptions(root).resolve(folder).resolve("hints.txt");
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

  /** The tools that all tests share. */
  List<SourceText> tools() {
    return javaIn(testRoot(), testRoot().resolve(TOOLS), 2).toList();
  }

  /** The same as Maven compiled them last. */
  CompiledTools compiledTools() {
    return new CompiledTools(testRoot(), root.resolve("exercises/target/test-classes"), TOOLS);
  }

  /**
   * What the kit brings to a trial beside the tools: the exercise's tests but those that the
   * learner writes, and the posted patch that only a review has.
   */
  List<SourceText> given() {
    Set<String> learners = parts.stream().map(Part::javaName).collect(Collectors.toSet());
    Path packages = testRoot().resolve(PACKAGES);
    Stream<SourceText> own = javaIn(testRoot(), packages.resolve(folder), 1)
        .filter(text -> !learners.contains(text.name()));
    Path main = root.resolve("exercises/src/main/java");
    Stream<SourceText> posted = has(Tree.MAIN) ? Stream.empty()
        : javaIn(main, main.resolve(PACKAGES).resolve(folder), 1);
    return Stream.concat(own, posted).toList();
  }

  /** Every file that is the learner's: the parts, and what he added to the MMU. */
  List<SourceText> learnerSources() {
    Stream<SourceText> tests = parts.stream().filter(part -> part.tree() == Tree.TEST)
        .flatMap(part -> part.starterText().stream());
    return Stream.concat(mainSources(), tests).toList();
  }

  private Stream<SourceText> mainSources() {
    return parts.stream().filter(part -> part.tree() == Tree.MAIN).map(Part::starterRoot)
        .distinct().flatMap(main -> javaIn(main, main.resolve(PACKAGES).resolve(folder), 1));
  }

  private boolean has(Tree tree) {
    return parts.stream().anyMatch(part -> part.tree() == tree);
  }

  private static Stream<SourceText> javaIn(Path sourceRoot, Path folder, int depth) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(Places::isJava).sorted()
          .map(file -> SourceText.read(sourceRoot, file)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static boolean isJava(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !name.equals("package-info.java");
  }
}
