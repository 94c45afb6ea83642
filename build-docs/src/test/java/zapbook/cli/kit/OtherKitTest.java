package zapbook.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that stands in a copy of its kit. */
class OtherKitTest {

  @TempDir Path folder;

  private Kit built;
  private Kit copy;

  @BeforeEach
  void makeTwo() throws IOException {
    built = kit(folder.resolve("kit"));
    copy = kit(built.root().resolve("students/bob"));
  }

  private static Kit kit(Path root) throws IOException {
    Kit kit = new Kit(root);
    Files.createDirectories(kit.exercises());
    return kit;
  }

  @Test
  void theCopyAndAllWithinItAreAnotherKit() {
    for (Path place : new Path[] {copy.root(), copy.exercises()}) {
      assertThat(OtherKit.around(built, place))
          .contains(new OtherKit(built, copy));
    }
  }

  @Test
  void itsOwnKitAndWhatIsOutsideOfAllAreNot() {
    for (Path place : new Path[] {built.root(), built.exercises(),
        built.root().resolve("students"), folder}) {
      assertThat(OtherKit.around(built, place)).isEmpty();
    }
    assertThat(OtherKit.around(copy, copy.exercises())).isEmpty();
  }

  @Test
  void bothFoldersAndTheBuildAreNamed() {
    var other = new OtherKit(built, copy);

    assertThat(other.found()).contains(
        "belongs to " + built.root() + ",", "another kit, " + copy.root());
    assertThat(other.advice()).contains(
        copy.root().resolve("pom.xml") + " package -DskipTests");
  }
}
