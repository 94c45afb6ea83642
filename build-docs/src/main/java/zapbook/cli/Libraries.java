package zapbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zapbook.cli.kit.Kit;

/**
 * Copies of the libraries inside the kit. Maven keeps them in the home of
 * the user who builds, where another user of the same checkout may not look.
 *
 * @param root the kit's folder
 * @param folder where the copies lie
 */
record Libraries(Path root, Path folder) {

  /** The libraries of a kit. */
  static Libraries of(Path root) {
    return new Libraries(root, root.resolve("build-docs/target/lib"));
  }

  /**
   * The same entries with copies in place of jars that lie outside the kit.
   * What cannot be copied stays where it is.
   */
  List<Path> copied(List<Path> entries) {
    Set<String> names = new HashSet<>();
    List<Path> all = entries.stream().map(entry -> isOurs(entry) ? entry
        : copied(entry, unused(names, entry.getFileName().toString())))
        .toList();
    removeOthers(names);
    return all;
  }

  private boolean isOurs(Path entry) {
    return entry.startsWith(root) || !Files.isRegularFile(entry);
  }

  /** Two groups may each have a library of the same name. */
  private static String unused(Set<String> names, String name) {
    return names.add(name) ? name : unused(names, "other-" + name);
  }

  /** A copy of the same size and time is left alone: it may be in use. */
  private Path copied(Path jar, String name) {
    Path copy = folder.resolve(name);
    try {
      if (isSame(jar, copy)) return copy;
      Files.createDirectories(folder);
      Path part = folder.resolve(name + ".part");
      // without attributes: the original may be for its owner alone
      Files.copy(jar, part, StandardCopyOption.REPLACE_EXISTING);
      Files.setLastModifiedTime(part, Files.getLastModifiedTime(jar));
      return Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      System.err.println(
          "zapbook: " + jar + " stays where it is, no copy can be made: " + e);
      return jar;
    }
  }

  private static boolean isSame(Path jar, Path copy) throws IOException {
    return Files.exists(copy) && Files.size(copy) == Files.size(jar)
        && Files.getLastModifiedTime(copy).toMillis()
            == Files.getLastModifiedTime(jar).toMillis();
  }

  /** Those of an older version of the kit. */
  private void removeOthers(Set<String> names) {
    Kit.names(folder).filter(name -> !names.contains(name))
        .forEach(name -> {
          try {
            Files.delete(folder.resolve(name));
          } catch (IOException inUse) {
            // the next build will
          }
        });
  }
}
