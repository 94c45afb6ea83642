package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command needs lies in the kit, for whoever may read the kit. */
class LibrariesTest {

  @TempDir Path folder;
  private Path root;
  private Path lib;
  private Path jar;

  @BeforeEach
  void aRepositoryBesideAKit() throws IOException {
    String name = SmallKit.canWrite("\u00f6") ? "my b\u00f6ok" : "my book";
    root = folder.resolve(name);
    lib = root.resolve("build-docs/target/lib");
    jar = write(folder.resolve("home/group/a-1.jar"), "a");
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<Path> copied(Path... entries) {
    return Libraries.of(root).copied(List.of(entries));
  }

  @Test
  void aJarFromElsewhereIsCopiedAndWhatIsTheKitsStays() throws IOException {
    Path classes = Files.createDirectories(root.resolve("code/target/classes"));
    Path own = write(root.resolve("code/target/code.jar"), "own");

    assertThat(copied(classes, jar, own))
        .containsExactly(classes, lib.resolve("a-1.jar"), own);
    assertThat(lib.resolve("a-1.jar")).hasContent("a");
  }

  @Test
  void theNextBuildCopiesOnlyWhatIsNew() throws IOException {
    copied(jar);
    Path copy = write(lib.resolve("a-1.jar"), "b");
    Files.setLastModifiedTime(copy, Files.getLastModifiedTime(jar));
    copied(jar);
    assertThat(copy).hasContent("b");

    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
    copied(jar);
    assertThat(copy).hasContent("a");
  }

  @Test
  void oneThatIsNotNeededAnyMoreGoes() throws IOException {
    copied(jar, write(folder.resolve("home/b-1.jar"), "b"));
    copied(jar);
    assertThat(lib.toFile().list()).containsExactly("a-1.jar");
  }

  @Test
  void twoOfTheSameNameAreBothThere() throws IOException {
    Path other = write(folder.resolve("home/other/a-1.jar"), "other");
    assertThat(copied(jar, other)).containsExactly(
        lib.resolve("a-1.jar"), lib.resolve("other-a-1.jar"));
    assertThat(lib.resolve("other-a-1.jar")).hasContent("other");
  }

  @Test
  void whereNoCopyCanBeMadeTheOriginalIsUsed() throws IOException {
    write(lib, "a file in the way");
    assertThat(copied(jar)).containsExactly(jar);
  }
}
