package zapbook.prompt;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the second Tab shows. JShell reads comments from sources, and looks
 * for these in the JDK alone; it has a place for others, meant for its own
 * tests. The launcher opens the package for this.
 */
public final class Javadoc {

  private static final String ANALYSIS = "jdk.jshell.SourceCodeAnalysisImpl";
  private static final String SOURCES = "availableSourcesOverride";

  private Javadoc() {}

  /**
   * Lets every JShell of this process find these sources.
   *
   * @param roots source folders; those that are missing are left out
   * @return false if this Java has no such place
   */
  public static boolean comesFrom(List<Path> roots) {
    List<Path> all = new ArrayList<>(
        roots.stream().filter(Files::isDirectory).toList());
    all.addAll(ofTheJdk());
    try {
      Field place = Class.forName(ANALYSIS).getDeclaredField(SOURCES);
      place.setAccessible(true);
      place.set(null, all);
      return true;
    } catch (ReflectiveOperationException | RuntimeException hidden) {
      return false;
    }
  }

  /** The modules in the JDK's src.zip, which stays open; none without it. */
  private static List<Path> ofTheJdk() {
    Path zip = Path.of(System.getProperty("java.home"), "lib", "src.zip");
    if (!Files.isReadable(zip)) {
      return List.of();
    }
    try {
      FileSystem sources = FileSystems.newFileSystem(
          URI.create("jar:" + zip.toUri()), Map.of());
      try (Stream<Path> modules = Files.list(sources.getPath("/"))) {
        return modules.filter(Files::isDirectory).toList();
      }
    } catch (IOException | RuntimeException unreadable) {
      return List.of();
    }
  }
}
