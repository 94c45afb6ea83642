package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the reader stands, and the way into the book. */
class StatusAndReadTest {

  private static final String COMMAND = "java @build-docs/target/zapbook";
  private static final String BOOK = "build-docs/target/book/";

  @TempDir Path directory;
  private SmallKit kit;

  @BeforeEach
  void makeKit() throws Exception {
    kit = SmallKit.in(directory);
  }

  @Test
  void beforeABuildTheNextStepIsTheBuild() throws Exception {
    var result = kit.run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .containsPattern("book +not rendered yet; this makes it: mvn")
        .containsPattern("exercises +none yet")
        .containsPattern("Next\n +mvn +build the kit")
        .contains("All commands: " + COMMAND + " --help");
  }

  @Test
  void afterABuildTheNextStepsAreToReadToPlayAndToSolve() throws Exception {
    kit.with(BOOK + "index.html", "")
        .with("build-docs/target/jshell/chapter0.jsh", "")
        .with("build-docs/target/jshell/chapter10.jsh", "")
        .with("exercises/src/main/java/zapbook/exercises/ch00/Zap.java", "");

    assertThat(kit.run().out())
        .containsPattern("book +build-docs.target.book.index.html")
        .contains("the snippets of chapters 0, 10")
        .containsPattern("start with 0: exercises.*ch00.Zap.java")
        .contains(COMMAND + " read ")
        .contains(COMMAND + " shell 0 ")
        .contains("mvn -Dexercise=0 ");
  }

  @Test
  void withoutABookReadNamesTheCommandThatMakesIt() throws Exception {
    var result = kit.run("read");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isEqualTo(
        "zapbook: the book is not rendered yet; this makes it: mvn");
  }

  @Test
  void withoutABrowserReadGivesTheAddressAndSucceeds() throws Exception {
    kit.with(BOOK + "index.html", "");
    var process = kit.process(kit.root, "read");
    process.environment().put("PATH", "");

    var result = SmallKit.finish(process.start(), "");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).endsWith("index.html");
    assertThat(result.err()).contains("Open this by hand: file:///")
        .contains("%20").isASCII();
  }

  @Test
  void aChapterIsFoundInTheBooksContents() throws Exception {
    kit.with(BOOK + "index.html", """
        <nav class="contents"><ol>
        <li><a href="timeline.html"><span>Timeline</span></a>
        <li><a href="prologue.html"><span class="mark">0</span>Two</a>
        <li><a href="split.html"><span class="mark">2</span>How</a>
        </ol></nav>""");

    assertThat(read("0")).endsWith("prologue.html");
    assertThat(read("2")).endsWith("split.html");
    assertThat(kit.run("read", "1").err()).isEqualTo(
        "zapbook: chapter 1 is not in the book yet; it has [0, 2]");
  }

  private String read(String chapter) throws Exception {
    return kit.run("read", "--print", chapter).out();
  }

  @Test
  void everySystemHasItsOpener() {
    var none = Map.<String, String>of();

    assertThat(Opener.command("Windows 11", none, "file:///b%20k"))
        .containsExactly("rundll32", "url.dll,FileProtocolHandler",
            "file:///b%20k");
    assertThat(Opener.command("Mac OS X", none, "u"))
        .isEqualTo(List.of("open", "u"));
    assertThat(Opener.command("Linux", none, "u")).isEmpty();
  }

  @Test
  void aReaderThatGoesAwayCausesNoStackTrace() throws Exception {
    Process process = kit.process(kit.root, "--help").start();
    process.getInputStream().close();

    assertThat(new String(process.getErrorStream().readAllBytes())).isEmpty();
    assertThat(process.waitFor()).isZero();
  }
}
