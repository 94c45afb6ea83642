package zapbook.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.CopiedLauncher;
import zapbook.cli.exercise.KitCopy;

/** {@code zapbook watch} where there is no terminal. */
class PipeTest {

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void copyOneExercise() throws IOException {
    kit = KitCopy.in(folder, "ch00");
  }

  @AfterEach
  void comeHome() {
    kit.close();
  }

  /** Hands over the lines and their end; returns what was printed. */
  private String typing(String lines, int exitCode) throws Exception {
    Process watch = new ProcessBuilder(
        CopiedLauncher.command(kit.root, "watch"))
        .directory(kit.root.toFile()).redirectErrorStream(true).start();
    try (var in = watch.getOutputStream()) {
      in.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(watch.getInputStream().readAllBytes(),
        StandardCharsets.UTF_8);
    assertThat(watch.waitFor()).as(out).isEqualTo(exitCode);
    assertThat(out).doesNotContain("\033");
    return out;
  }

  @Test
  void where_nothing_can_be_typed_it_runs_once_and_says_so()
      throws Exception {
    assertThat(typing("", 1)).contains("3 of 8 tests pass",
        "The first that fails:", "so this was the only run.");
    kit.put("0", kit.exercise("0").answer().text());
    assertThat(typing("", 0)).contains("8 of 8 tests pass");
  }

  @Test
  void letters_come_as_lines() throws Exception {
    assertThat(typing("h\nhint\nq\n", 0)).contains("Hint 1 of 4, nudge",
        "'hint' is no key here.", "3 of 8 tests pass",
        "0 of 1 solved. Next: ");
  }
}
