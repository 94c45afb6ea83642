package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads is folded, and what a program reads is not. */
class FoldedCommandsTest {

  private static final String DEEP = "no/such/folder/".repeat(8) + "x.ndjson";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream outBefore = System.out;
  private final PrintStream errBefore = System.err;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void bringBack() {
    System.setOut(outBefore);
    System.setErr(errBefore);
  }

  @ParameterizedTest
  @ValueSource(strings = {"solution 0", "shell 0 --print"})
  void whatGitOrAShellTakesKeepsItsLines(String typed) {
    String[] words = typed.split(" ");
    assertThat(CommandLines.run(words)).isZero();

    String printed = out.toString(StandardCharsets.UTF_8);
    assertThat(printed.lines()).anyMatch(line -> line.length() > 80);
    assertThat(printed.lines().toList())
        .isEqualTo(Typed.run(words).out().lines().toList());
  }

  @Test
  void aLongPathInAnErrorHasALineOfItsOwn() {
    assertThat(CommandLines.run("golden", DEEP)).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("zapbook:", "  " + DEEP + ":",
            "there is no such file, expected scenarios (.ndjson[.gz])");
  }
}
