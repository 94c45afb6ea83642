package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads is folded, and what a program reads is not. */
class FoldedCommandsTest {

  private static final String DEEP = "no/such/folder/".repeat(8) + "x.ndjson";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** As if somebody typed it in a terminal. */
  private int typed(String... words) {
    var line = CommandLines.create(
        new Errors(false), Map.of(), List.of(words));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    CommandLines.fold(line, List.of(words));
    return line.execute(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"solution 0", "shell 0 --print"})
  void whatGitOrAShellTakesKeepsItsLines(String command) {
    String[] words = command.split(" ");
    assertThat(typed(words)).isZero();

    assertThat(out.toString().lines()).anyMatch(line -> line.length() > 80);
    assertThat(out.toString().lines().toList())
        .isEqualTo(Typed.run(words).out().lines().toList());
  }

  @Test
  void aLongPathInAnErrorHasALineOfItsOwnInATerminal() {
    assertThat(typed("golden", DEEP)).isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly("zapbook:", "  " + DEEP + ":",
            "there is no such file, expected scenarios (.ndjson[.gz])");
  }

  @Test
  void elsewhereAnErrorIsOneLine() {
    assertThat(Typed.run("golden", DEEP).err().lines())
        .containsExactly("zapbook: " + DEEP + ": there is no such file,"
            + " expected scenarios (.ndjson[.gz])");
  }
}
