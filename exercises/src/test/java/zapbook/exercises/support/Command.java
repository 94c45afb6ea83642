package zapbook.exercises.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How a reader types a command of the kit in its folder. */
public final class Command {
  private static final String FILE = "build-docs/target/zapbook";

  private Command() {
  }

  /**
   * A command.
   *
   * @param arguments such as "reset 3"
   * @return what to type
   */
  public static String of(String arguments) {
    return "java @" + FILE + " " + arguments;
  }

  /**
   * What has to be typed before the first command.
   *
   * @return a line; empty where the kit is built
   */
  static String first() {
    return first(Path.of("").toAbsolutePath());
  }

  /** The same for who stands in the kit, or in one of its modules. */
  static String first(Path here) {
    boolean unbuilt = Stream.of(here, here.resolveSibling(""))
        .filter(folder -> Files.exists(folder.resolve("build-docs/pom.xml")))
        .anyMatch(folder -> Files.notExists(folder.resolve(FILE)));
    return unbuilt ? "          after mvn package -DskipTests, which makes"
        + " that command\n" : "";
  }
}
