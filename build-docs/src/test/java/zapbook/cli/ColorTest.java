package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import zapbook.cli.kit.ColorChoice;

/** Colour appears where it is wanted, and nowhere else. */
class ColorTest {

  private static final String ESCAPE = "\033[";

  private static String helpWith(Map<String, String> env, String... words) {
    var out = new StringWriter();
    var line = CommandLines.create(new Errors(false), env, List.of(words));
    line.setOut(new PrintWriter(out));
    line.execute(words);
    return out.toString();
  }

  @Test
  void alwaysColoursEvenWhereNoColorIsSet() {
    assertThat(helpWith(Map.of("NO_COLOR", "1"), "--color=always", "--help"))
        .contains(ESCAPE);
    assertThat(helpWith(Map.of(), "read", "--color", "always", "--help"))
        .contains(ESCAPE);
  }

  @Test
  void neverColoursNothing() {
    assertThat(helpWith(Map.of("TERM", "xterm"), "--color=never", "--help"))
        .contains("Usage").doesNotContain(ESCAPE);
  }

  @Test
  void noColorSilencesAutoEvenOnATerminal() {
    assertThat(ColorChoice.auto.ansi(
        Map.of("NO_COLOR", "1", "TERM", "xterm"))).isEqualTo(Ansi.OFF);
  }

  @Test
  void outputThatIsNotATerminalIsPlain(@TempDir Path directory)
      throws Exception {
    var result = SmallKit.in(directory).run();

    assertThat(result.out()).contains("Next").doesNotContain(ESCAPE);
  }

  @Test
  void theRealCommandColoursWhenToldTo(@TempDir Path directory)
      throws Exception {
    var result = SmallKit.in(directory).run("--color=always");

    assertThat(result.out()).contains(ESCAPE);
  }
}
