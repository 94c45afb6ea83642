package zapbook.cli.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;
import zapbook.proof.Part;
import zapbook.proof.SourceText;

/**
 * A copy of the kit's exercises and answers, all of them as they came, on
 * which the commands work until it is closed.
 */
public final class KitCopy implements AutoCloseable {

  /** As Maven compiled them: younger than the sources, which come first. */
  private static final String TOOLS =
      "exercises/target/test-classes/zapbook/exercises/support";

  public final Path root;
  private final String homeBefore = System.getProperty(Kit.HOME);

  private KitCopy(Path root) {
    this.root = root;
  }

  /**
   * Copies exercises.
   *
   * @param folder an empty folder
   * @param only the folders to copy, such as ch00; all if none is named
   */
  public static KitCopy in(Path folder, String... only) throws IOException {
    Path kit = Kit.here().root();
    KitCopy copy = new KitCopy(folder);
    for (String part : List.of("exercises/src", "solutions/src", TOOLS)) {
      if (Files.isDirectory(kit.resolve(part))) {
        copy(kit, part, folder, List.of(only));
      }
    }
    System.setProperty(Kit.HOME, folder.toString());
    for (Exercise each : Exercises.in(folder)) untouched(each, folder);
    return copy;
  }

  /** As it came, whatever the reader of this checkout has done to it. */
  private static void untouched(Exercise exercise, Path folder)
      throws IOException {
    Path sources = folder.resolve("exercises/src/main/java");
    List<String> came =
        exercise.parts().stream().map(Part::javaName).toList();
    for (SourceText text : exercise.learnerSources()) {
      if (!came.contains(text.name())) {
        Files.delete(sources.resolve(text.name()));
      }
    }
    for (Part part : exercise.parts()) {
      Files.writeString(part.starter(), part.pristineText().text());
    }
  }

  private static void copy(
      Path kit, String part, Path folder, List<String> only)
      throws IOException {
    try (Stream<Path> files = Files.walk(kit.resolve(part))) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        if (from.toString().matches(".*\\.mine\\d+")) continue;
        String path = kit.relativize(from).toString().replace('\\', '/');
        boolean other = path.matches(".*/ch\\d+[a-z]?/.*")
            && !only.isEmpty() && only.stream().noneMatch(
                one -> path.contains("/" + one + "/"));
        if (other) continue;
        Path to = folder.resolve(path);
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    }
  }

  public Exercise exercise(String id) {
    return Exercises.named(root, id);
  }

  /** The learner wrote this. */
  public void put(String id, String text) throws IOException {
    Files.writeString(exercise(id).at().starter(), text);
  }

  /** The learner wrote the answer, but for one thing. */
  public void putAnswer(String id, String old, String now) throws IOException {
    String answer = exercise(id).answer().text();
    if (!answer.contains(old)) {
      throw new IllegalArgumentException("no " + old + " in " + answer);
    }
    put(id, answer.replace(old, now));
  }

  @Override
  public void close() {
    if (homeBefore == null) System.clearProperty(Kit.HOME);
    else System.setProperty(Kit.HOME, homeBefore);
  }
}
