package zapbook.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Words;

/** What the build made: the class path of this command, and the book. */
final class BuildCheck implements Check {

  @Override
  public List<Finding> look(Kit kit) {
    return List.of(classPath(), book(kit));
  }

  private static Finding classPath() {
    String[] entries = System.getProperty("java.class.path")
        .split(File.pathSeparator);
    return Stream.of(entries)
        .filter(entry -> !Files.exists(Path.of(entry)))
        .findFirst()
        .map(gone -> Finding.bad("class path", gone + " is gone", rebuild()))
        .orElse(Finding.ok("class path", entries.length + " entries"));
  }

  private static Finding book(Kit kit) {
    Path index = kit.index();
    if (!Files.exists(index)) {
      return Finding.warn("book", "not rendered yet", rebuild());
    }
    return newerThan(index, kit.root().resolve("chapters"))
        .map(source -> Finding.warn("book",
            "older than chapters/" + source, rebuild()))
        .orElse(Finding.ok("book", index.toString()));
  }

  private static Optional<String> newerThan(Path page, Path sources) {
    return Kit.names(sources)
        .filter(name -> name.endsWith(".adoc"))
        .filter(n -> time(sources.resolve(n)) > time(page))
        .findFirst();
  }

  private static long time(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException gone) {
      return 0;
    }
  }

  private static String rebuild() {
    return "run " + Words.here().build();
  }
}
