package zapbook.cli.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where things lie in the kit. Only paths: nothing here says that a file is
 * there.
 *
 * @param root the directory with the parent pom, absolute
 */
public record Kit(Path root) {

  /** The system property by which the launcher hands over the root. */
  public static final String HOME = "zapbook.home";

  private static final Pattern SNIPPETS =
      Pattern.compile("chapter(\\d{1,2})\\.jsh");

  /** The kit that this command belongs to. */
  public static Kit here() {
    String home = System.getProperty(HOME);
    return new Kit(home != null ? Path.of(home) : lookAround());
  }

  /** Without the launcher, in an IDE: the next kit above the directory. */
  private static Path lookAround() {
    Path start = Path.of("").toAbsolutePath();
    return around(start).map(Kit::root).orElseThrow(() -> new WrongUse(
        "no kit in " + start + " or above; start the command"
            + " with java @build-docs/target/zapbook"));
  }

  /** The kit that has a folder: the nearest, if one is within another. */
  static Optional<Kit> around(Path folder) {
    return Stream.<Path>iterate(
            folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
        .map(Kit::new)
        .filter(kit -> Files.isDirectory(kit.exercises()))
        .findFirst();
  }

  /** The argument file that starts this command. */
  public Path launcher() {
    return root.resolve("build-docs/target/zapbook");
  }

  /** The directory of the rendered book. */
  public Path book() {
    return root.resolve("build-docs/target/book");
  }

  /** The first page of the rendered book. */
  public Path index() {
    return book().resolve("index.html");
  }

  /** The directory of the chapters' snippets for JShell. */
  public Path snippets() {
    return root.resolve("build-docs/target/jshell");
  }

  /** What the reader types in a chapter's transcripts, as one file. */
  public Path snippets(Chapter chapter) {
    return snippets().resolve("chapter" + chapter.number() + ".jsh");
  }

  /** The directory with one package an exercise. */
  public Path exercises() {
    return root.resolve("exercises/src/main/java/zapbook/exercises");
  }

  /** The numbers of the chapters whose snippets a build has made. */
  public List<Integer> chaptersWithSnippets() {
    return names(snippets())
        .map(SNIPPETS::matcher)
        .filter(m -> m.matches())
        .map(m -> Integer.valueOf(m.group(1)))
        .sorted()
        .toList();
  }

  /** Whether any exercise is described. */
  public boolean hasExercises() {
    Path folder =
        root.resolve("exercises/src/main/resources/zapbook/exercises");
    return names(folder).anyMatch(name -> name.matches("ch\\d+[a-z]?"));
  }

  /** The names in a directory in order; none if it is not there. */
  public static Stream<String> names(Path directory) {
    try (var list = Files.list(directory)) {
      return list.map(p -> p.getFileName().toString())
          .sorted().toList().stream();
    } catch (IOException notThere) {
      return Stream.empty();
    }
  }
}
