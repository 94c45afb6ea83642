package zapbook.proof.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A class and those it extends, read from their sources.
 *
 * @param chain the class itself first, as far up as there are sources
 */
public record Lineage(List<Ancestor> chain) {

  /**
   * One class of the chain.
   *
   * @param name its simple name
   * @param members what it declares
   */
  public record Ancestor(String name, Members members) {
  }

  /**
   * Reads a chain. A superclass is looked for in its subclass's package first, then in every
   * package given.
   *
   * @param sourceRoot a source folder
   * @param fullName the class to begin with
   * @param packages further packages to look in
   * @throws IllegalArgumentException if the first class has no source
   */
  public static Lineage of(Path sourceRoot, String fullName, List<String> packages) {
    List<Ancestor> chain = new ArrayList<>();
    Optional<Path> file = file(sourceRoot, fullName);
    if (file.isEmpty()) {
      throw new IllegalArgumentException("no source of " + fullName + " in " + sourceRoot);
    }
    while (file.isPresent()) {
      Path at = file.get();
      Members members = Members.of(read(at));
      chain.add(new Ancestor(at.getFileName().toString().replace(".java", ""), members));
      file = above(sourceRoot, at, members.superclass(), packages);
    }
    return new Lineage(List.copyOf(chain));
  }

  /** The version of a routine that the first class of the chain runs. */
  public Optional<String> routine(String key) {
    return chain.stream().map(one -> one.members().byKey().get(key))
        .filter(text -> text != null).findFirst();
  }

  private static Optional<Path> above(Path root, Path sub, String name, List<String> packages) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Path beside = sub.resolveSibling(name + ".java");
    if (Files.isRegularFile(beside)) {
      return Optional.of(beside);
    }
    return packages.stream().map(one -> file(root, one + "." + name))
        .flatMap(Optional::stream).findFirst();
  }

  private static Optional<Path> file(Path root, String fullName) {
    Path file = root.resolve(fullName.replace('.', '/') + ".java");
    return Optional.of(file).filter(Files::isRegularFile);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
