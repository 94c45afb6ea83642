package zapbook.exercises.support;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * Where failing tests leave their replays: {@code exercises/target/replays}.
 * A process that has the tests from elsewhere than from files says where
 * with the system property {@code zapbook.replays}; otherwise none is left.
 */
final class ReplayFolder {
  private static final String PROPERTY = "zapbook.replays";

  private ReplayFolder() { }

  /** The folder, which need not be there; null for none. */
  static Path of(Class<?> test) {
    String given = System.getProperty(PROPERTY);
    if (given != null) {
      return given.isBlank() ? null : Path.of(given).toAbsolutePath();
    }
    CodeSource from = test.getProtectionDomain().getCodeSource();
    if (from == null || from.getLocation() == null) return null;
    try {
      Path classes = Path.of(from.getLocation().toURI());
      return classes.endsWith("test-classes")
          ? classes.resolveSibling("replays") : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /** A file there as a reader calls it who is in the kit's folder. */
  static String shown(Path file) {
    int names = file.getNameCount();
    boolean usual = names > 4
        && file.getParent().endsWith(Path.of("target", "replays"));
    return usual ? file.subpath(names - 4, names).toString()
        .replace('\\', '/') : file.toString();
  }
}
