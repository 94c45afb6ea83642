package zapbook.proof;

import java.nio.file.Path;

/**
 * How a reader types a command of the kit where he stands. Whoever names a command in a
 * sentence asks here.
 *
 * @param root the folder of the whole kit, absolute
 * @param workingDirectory where the reader stands, absolute
 */
public record Spelling(Path root, Path workingDirectory) {

  /** The spelling for this process. */
  public static Spelling in(Path root) {
    return new Spelling(root.toAbsolutePath().normalize(), Path.of("").toAbsolutePath());
  }

  /** A command, such as {@code java @build-docs/target/zapbook reset 3}. */
  public String command(String arguments) {
    String start = "java " + quoted("@" + shown(root.resolve("build-docs/target/zapbook")));
    return arguments.isEmpty() ? start : start + " " + arguments;
  }

  /** The path from the working directory if both lie in the kit or it lies below, else all. */
  public String shown(Path path) {
    boolean near = path.startsWith(workingDirectory)
        || path.startsWith(root) && workingDirectory.startsWith(root);
    return near ? workingDirectory.relativize(path).toString() : path.toString();
  }

  /** In double quotes where a shell would see more than one word. */
  public static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}@%+=:,./\\\\_-]+") ? word
        : '"' + word.replace("\"", "\\\"") + '"';
  }
}
