package zapbook.cli.progress;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The reader's own folder, which he may have set otherwise than Java. */
final class Home {

  private Home() {}

  /** The one of this process; empty if it has none. */
  static Optional<Path> here() {
    boolean posix = File.separatorChar == '/';
    return of(posix ? System.getenv("HOME") : null,
        System.getProperty("user.home"));
  }

  /**
   * The first of two that is an absolute path: Java asks the list of users,
   * not the variable, and has "?" for one who is not in that list.
   *
   * @param variable what HOME says; null if it is not set
   * @param property what Java found; null if it found nothing
   */
  static Optional<Path> of(String variable, String property) {
    return Stream.of(Optional.ofNullable(variable),
            Optional.ofNullable(property))
        .flatMap(Optional::stream).filter(text -> !text.isBlank())
        .map(Path::of).filter(Path::isAbsolute).findFirst();
  }
}
