package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The argument file, read by the real java launcher. */
class LauncherTest {

  @TempDir static Path directory;
  private static SmallKit kit;

  /** Prints its arguments, one a line, in ASCII. */
  static final class Echo {
    public static void main(String[] args) {
      PrintStream out = System.out;
      for (String arg : args) {
        out.println(URLEncoder.encode(arg, StandardCharsets.UTF_8));
      }
    }
  }

  @BeforeAll
  static void makeKit() throws Exception {
    kit = SmallKit.in(directory);
  }

  @Test
  void startsFromADirectoryWithBlanksUmlautsQuotesAndBackslashes()
      throws Exception {
    var result = kit.run("--version");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("zapbook 1.0-TEST\non Java ");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void knowsItsKitFromAnyWorkingDirectory() throws Exception {
    kit.with("build-docs/target/book/index.html", "<p>");

    var process = kit.process(directory, "read", "--print").start();
    var result = SmallKit.finish(process, "");

    assertThat(result.out())
        .isEqualTo(kit.root.resolve("build-docs/target/book/index.html")
            .toString());
  }

  @Test
  void everyWordComesBackAsItWasWritten() throws Exception {
    var words = new ArrayList<>(List.of("two words", "", "say \"no\"", "it's",
        "C:\\new\\table\\", "\\\\", "#1", "@x", "a\nb", "-D x=y", "$HOME *"));
    if (SmallKit.canWrite("\u00f6")) {
      words.add("b\u00f6ok");
    }

    assertThat(echo(words)).isEqualTo(words);
  }

  private static List<String> echo(List<String> words) throws Exception {
    var all = new ArrayList<>(List.of(
        "-cp", System.getProperty("java.class.path"), Echo.class.getName()));
    all.addAll(words);
    Path file = directory.resolve("echo");
    Files.write(file,
        ArgumentFile.of(all).getBytes(WriteLauncher.platform()));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var process = new ProcessBuilder(java.toString(), "@" + file).start();
    return SmallKit.finish(process, "").out().lines()
        .map(line -> URLDecoder.decode(line, StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void aClassPathEntryThatIsNotThereIsNamedWithTheRemedy() {
    assertThatThrownBy(
            () -> WriteLauncher.entries(kit.root, "not/there.jar"))
        .hasMessageContaining("not/there.jar is not there")
        .hasMessageContaining("UTF-8 locale");
  }

  @Test
  void aJarOfTheKitGivesWayToTheFolderItWasMadeOf() throws Exception {
    kit.with("code/target/zapbook-code-1.jar", "");
    Path jar = kit.root.resolve("code/target/zapbook-code-1.jar");

    assertThat(WriteLauncher.entries(kit.root, jar.toString()))
        .containsExactly(kit.root.resolve("code/target/classes"));
  }

  /** SmallKit has a machine of its own, so this one is the kit's. */
  @Test
  void theBuiltCommandRunsATrace() throws Exception {
    Path root = Path.of("").toAbsolutePath().getParent();
    var words = new ArrayList<>(WriteLauncher.JVM_FLAGS);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"),
        Zapbook.class.getName(), "trace", "true", "--json"));
    Path file = directory.resolve("real");
    Files.write(file,
        ArgumentFile.of(words).getBytes(WriteLauncher.platform()));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    var result = SmallKit.finish(
        new ProcessBuilder(java.toString(), "@" + file)
            .directory(root.toFile()).start(), "");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("{").contains("\"file\": \"true\"");
    assertThat(result.exitCode()).isZero();
  }
}
