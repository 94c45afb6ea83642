package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell behind the real launcher, with a pipe for a keyboard. */
class ShellTest {

  private static final String SNIPPETS =
      "build-docs/target/jshell/chapter3.jsh";

  @TempDir static Path directory;
  private static SmallKit kit;

  @BeforeAll
  static void makeKit() throws Exception {
    kit = SmallKit.in(directory).with(SNIPPETS, """
        import static java.lang.Math.max
        int zapped = Probe.pages() + 1
        """);
  }

  @Test
  void thePackagesOfTheCodeAreImportedAndExitHandsOverItsCode()
      throws Exception {
    var result = kit.typing("Probe.pages()\n/exit 3\n", "shell", "0");

    assertThat(result.out())
        .startsWith("Zapbook, chapter 0.\nLoaded: draw, machine.\n")
        .contains("The book has no snippets of chapter 0 yet.\n")
        .contains("==> 512");
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(3);
  }

  @Test
  void theChaptersSnippetsAreNotRunUntilTheOfferedLineIsTyped()
      throws Exception {
    // from elsewhere, so that the line has the whole difficult path
    var process = kit.process(directory, "shell", "3").start();
    String open = "/open " + kit.root.resolve(SNIPPETS);

    var result = SmallKit.finish(process,
        String.join("\n", "max(2, 3)", "zapped", open, "zapped", ""));

    assertThat(result.out().replaceAll("\\s+", " ")).containsSubsequence(
        "snippets() lists what the chapter types", "/open ",
        "==> 3",
        "cannot find symbol",
        "zapped ==> 513");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void printGivesThePlainLineAndStartsNothing() throws Exception {
    var result = kit.run("shell", "3", "--print");

    assertThat(result.out().lines()).hasSize(1);
    assertThat(result.out())
        .startsWith("jshell --class-path ")
        .contains("classes")
        .contains("start3.jsh");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs a POSIX shell")
  void thePlainLineFindsTheKitsClasses() throws Exception {
    String line = kit.run("shell", "3", "--print").out().strip();
    String bin = Path.of(System.getProperty("java.home"), "bin") + ":";
    var builder = new ProcessBuilder("sh", "-c", line);
    builder.environment().merge("PATH", bin, (path, ours) -> ours + path);

    var result = SmallKit.finish(builder.start(),
        "Probe.pages()\nTable.of(\"t\")\n");

    assertThat(result.out()).contains("==> 512", "==> t: empty");
  }

  @Test
  void noLineBeforeThePromptIsWiderThanEightyColumns() throws Exception {
    var result = kit.typing("/exit\n", "shell", "3");

    assertThat(result.out().lines().limit(6)).allSatisfy(line ->
        assertThat(line).satisfiesAnyOf(
            it -> assertThat(it).hasSizeLessThanOrEqualTo(80),
            it -> assertThat(it).contains("/open ")));
  }
}
