package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.kit.Kit;

/** The original's command, typed in a copy of the kit. */
class CopiedKitTest {

  @TempDir static Path folder;
  private static SmallKit kit;
  private static Path copy;

  @BeforeAll
  static void makeBoth() throws IOException {
    kit = SmallKit.in(folder);
    copy = folder.resolve("bob");
    Files.createDirectories(new Kit(copy).exercises());
  }

  private static SmallKit.Result typed(String... words) throws Exception {
    return SmallKit.finish(kit.process(copy, words).start(), "");
  }

  @Test
  void isRefusedInOneLineThatNamesBothAndWhatToDo() throws Exception {
    for (String words : new String[] {"reset 7", "check", "watch", ""}) {
      var result = typed(words.split(" "));

      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).hasLineCount(1).contains(
          "belongs to " + kit.root, "another kit, " + copy,
          "package -DskipTests");
    }
  }

  @Test
  void stillTellsAboutItself() throws Exception {
    assertThat(typed("--version").exitCode()).isZero();
    assertThat(typed("reset", "--help").out()).contains("reset");
  }

  @Test
  void examinesTheTreesThatItIsGiven() throws Exception {
    assertThat(typed("check", "0", "--report", ".").err())
        .doesNotContain("another kit");
  }

  @Test
  void isFoundByTheDoctor() throws Exception {
    assertThat(typed("doctor").out())
        .contains("bad  kit", "another kit, " + copy);
  }
}
