package zapbook.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.CopiedLauncher;

/** {@code zapbook shell} on a terminal. */
class ShellTest {

  private static final String PROMPT = "jshell> ";

  @TempDir Path folder;

  @BeforeEach
  void aTerminal(TestInfo test) {
    Pty.mustBeThere(test.getDisplayName());
  }

  private Pty shell() throws Exception {
    return Pty.between(folder, Map.of(),
        CopiedLauncher.command(folder, "shell", "0"));
  }

  @Test
  void it_answers_completes_and_ctrl_d_leaves_the_terminal_as_it_was()
      throws Exception {
    try (Pty shell = shell()) {
      shell.waitFor(PROMPT);
      shell.type("40 + 2\r");
      shell.waitFor("==> 42");
      shell.type("Stages.sta\t4)\r");
      shell.waitFor("==> stage 4: Dead roots leave the list");
      shell.type("\004");
      shell.waitFor("over");

      assertThat(shell.said("exit")).isEqualTo("0");
      assertThat(shell.settings("after"))
          .isEqualTo(shell.settings("before"));
    }
  }

  @Test
  void ctrl_c_drops_a_line_stops_a_loop_and_keeps_the_terminal_clean()
      throws Exception {
    try (Pty shell = shell()) {
      shell.waitFor(PROMPT);
      shell.type("int half = ");
      shell.waitFor("int half = ");
      shell.type("\003");
      shell.type("half\r");
      shell.waitFor("cannot find symbol");
      shell.type("for (int n = 0; n < 1;) if (n == 0) {"
          + " System.out.println(\"be\" + \"gun\"); n = -1; }\r");
      shell.waitFor("begun\n");
      shell.type("\003");
      shell.type("6 * 7\r");
      shell.waitFor("==> 42");
      shell.type("/exit\r");
      shell.waitFor("over");

      assertThat(shell.said("exit")).isEqualTo("0");
      assertThat(shell.settings("after"))
          .isEqualTo(shell.settings("before"));
    }
  }
}
