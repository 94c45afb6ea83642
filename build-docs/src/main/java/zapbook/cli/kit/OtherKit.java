package zapbook.cli.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The reader stands in a kit that this command was not built for: in a copy,
 * whose argument file still has the paths of the original. What he asks for
 * would be done to the original.
 *
 * @param built the kit of this command
 * @param entered the kit in which the reader stands
 */
public record OtherKit(Kit built, Kit entered) {

  /**
   * Looks where the reader stands.
   *
   * @param built the kit of this command
   * @param place the working directory
   * @return empty in the command's own kit, and outside of all
   */
  public static Optional<OtherKit> around(Kit built, Path place) {
    return Kit.around(place)
        .filter(found -> !isSame(found.root(), built.root()))
        .map(found -> new OtherKit(built, found));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException gone) {
      return false;
    }
  }

  /** What is wrong. */
  public String found() {
    return "this command belongs to " + built.root()
        + ", and you are in another kit, " + entered.root();
  }

  /** What to do about it. */
  public String advice() {
    return "to work in this one, build it: mvn -f "
        + Words.quoted(entered.root().resolve("pom.xml").toString())
        + " package -DskipTests";
  }
}
