package zapbook.cli.kit;

import java.nio.file.Path;

/** Paths and command lines as a reader can type them where he stands. */
public record Words(Kit kit, Path workingDirectory) {

  /** The words for this kit in this process. */
  public static Words here() {
    return new Words(Kit.here(), Path.of("").toAbsolutePath());
  }

  /** How to start the command, such as "java @build-docs/target/zapbook". */
  public String command(String arguments) {
    String start = "java " + quoted("@" + shown(kit.launcher()));
    return arguments.isEmpty() ? start : start + " " + arguments;
  }

  /** The command that builds everything. */
  public String build() {
    return inKit("mvn");
  }

  /** The command that runs the tests of one exercise. */
  public String test(String exercise) {
    return inKit("mvn -q") + " -pl exercises -am test -Dexercise=" + exercise;
  }

  private String inKit(String maven) {
    return workingDirectory.equals(kit.root())
        ? maven
        : maven + " -f " + quoted(shown(kit.root().resolve("pom.xml")));
  }

  /** The path from the working directory if it lies below it, else all. */
  public String shown(Path path) {
    return path.startsWith(workingDirectory)
        ? workingDirectory.relativize(path).toString()
        : path.toString();
  }

  /** In double quotes where a shell would see more than one word. */
  public static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}@%+=:,./\\\\_-]+")
        ? word
        : '"' + word.replace("\"", "\\\"") + '"';
  }
}
