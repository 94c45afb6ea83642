package zapbook.cli.kit;

import java.nio.file.Path;
import zapbook.proof.Spelling;

/** Paths and command lines as a reader can type them where he stands. */
public record Words(Kit kit, Path workingDirectory) {

  /** The words for this kit in this process. */
  public static Words here() {
    return new Words(Kit.here(), Path.of("").toAbsolutePath());
  }

  /** How to start the command, such as "java @build-docs/target/zapbook". */
  public String command(String arguments) {
    return spelling().command(arguments);
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

  /** The path from the working directory if that is near, else all. */
  public String shown(Path path) {
    return spelling().shown(path);
  }

  private Spelling spelling() {
    return new Spelling(kit.root(), workingDirectory);
  }

  /** In double quotes where a shell would see more than one word. */
  public static String quoted(String word) {
    return Spelling.quoted(word);
  }
}
