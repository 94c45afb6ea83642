package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the reader stands, and the way into the book. */
class StatusAndReadTest {

  private static final String COMMAND = "java @build-docs/target/zapbook";
  private static final String BOOK = "build-docs/target/book/";

  private static final String MAIN = "exercises/src/main/";
  private static final String CH00 = "/zapbook/exercises/ch00/";
  private static final String JAVA = MAIN + "java" + CH00 + "Zap.java";
  private static final String PRISTINE =
      MAIN + "resources" + CH00 + "Zap.pristine";
  private static final String HINTS = MAIN + "resources" + CH00 + "hints.txt";
  private static final String DESCRIPTION =
      MAIN + "resources" + CH00 + "exercise.properties";
  private static final String REPORT = "exercises/target/surefire-reports/"
      + "TEST-zapbook.exercises.ch00.ZapTest.xml";
  private static final String ABOUT = """
      title = Flush first
      class = Zap
      minutes = 10
      page = prologue
      extends = Stage0
      answered.in = ShadowMmu
      fails.it_flushes = no flush
      """;

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
        .with(JAVA, "class Zap {}").with(PRISTINE, "class Zap {}")
        .with(DESCRIPTION, ABOUT).with(HINTS, "== nudge\nLook.\n");

    assertThat(kit.run().out())
        .containsPattern("book +build-docs.target.book.index.html")
        .contains("the snippets of chapters 0, 10")
        .containsPattern("exercises +0 of 1 solved")
        .containsPattern("0  Flush first: untouched")
        .containsPattern("edit exercises.*ch00.Zap.java")
        .contains(COMMAND + " read ")
        .contains(COMMAND + " shell 0 ")
        .contains("mvn -q -pl exercises -am test -Dexercise=0 ");
  }

  @Test
  void fromElsewhereTheReasonStandsBelowACommandThatIsTooLong()
      throws Exception {
    kit.with(BOOK + "index.html", "");
    Path elsewhere = kit.root.getRoot();

    var result = SmallKit.finish(kit.process(elsewhere).start(), "");

    assertThat(result.out()).containsPattern("zapbook\"? read\n {6}read the");
  }

  @Test
  void inAFolderOfTheKitPathsGoFromThere() throws Exception {
    kit.with(BOOK + "index.html", "").with("code/pom.xml", "");

    var result = SmallKit.finish(
        kit.process(kit.root.resolve("code")).start(), "");

    assertThat(result.out()).contains(
        "java @../build-docs/target/zapbook read ");
  }

  @Test
  void howFarAnExerciseIsComesFromTheReportOfTheLastRun() throws Exception {
    kit.with(PRISTINE, "class Zap {}").with(DESCRIPTION, ABOUT)
        .with(HINTS, "== nudge\nLook.\n")
        .with(JAVA, "class Zap { /* a comment is no change */ }");
    assertThat(kit.run().out()).contains("0  Flush first: untouched");

    kit.with(REPORT, report(3)).with(JAVA, "class Zap { int mine; }");
    changedAfter(REPORT, JAVA);
    assertThat(kit.run().out()).contains(": changed, and not tried since");

    changedAfter(JAVA, REPORT);
    assertThat(kit.run().out()).contains(": open, 5 of 8 tests pass");

    kit.with(REPORT, report(0));
    Files.setLastModifiedTime(
        kit.root.resolve(REPORT), FileTime.fromMillis(3_000_000));
    assertThat(kit.run().out()).contains("1 of 1 solved", ": solved")
        .doesNotContain("-Dexercise=0");
  }

  private static String report(int failures) {
    return "<testsuite version=\"3\" name=\"T\" tests=\"8\" errors=\"0\""
        + " skipped=\"0\" failures=\"" + failures + "\" flakes=\"0\">";
  }

  private void changedAfter(String before, String after) throws Exception {
    Files.setLastModifiedTime(
        kit.root.resolve(before), FileTime.fromMillis(1_000_000));
    Files.setLastModifiedTime(
        kit.root.resolve(after), FileTime.fromMillis(2_000_000));
  }

  @Test
  void whatWasReadLastIsWhereItGoesOn() throws Exception {
    kit.with(PRISTINE, "class Zap {}").with(DESCRIPTION, ABOUT)
        .with(HINTS, "== nudge\nLook.\n").with(JAVA, "class Zap {}")
        .with(BOOK + "index.html", """
            <nav class="contents"><ol>
            <li><a href="split.html"><span class="mark">2</span>How</a>
            </ol></nav>""");
    kit.run("read", "--print", "2");

    assertThat(kit.run().out()).contains(" read 2 ", "go on reading");
    assertThat(kit.root.resolve(BOOK + "progress.js")).hasContent(
        "window.zapbookProgress = "
            + "{\"solved\":[],\"continueHere\":\"chapter-2\"};");
    assertThat(kit.root.resolve(".zapbook/progress.json")).exists();
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
    assertThat(result.err()).contains("Open this by hand:\nfile:///")
        .contains("%20").isASCII();
  }

  @Test
  void theBookIsServedToThisMachineAlone() throws Exception {
    kit.with(BOOK + "index.html", "first").with(BOOK + "book.css", "a {}")
        .with("build-docs/target/secret", "no");
    var process = kit.process(kit.root, "read", "--serve").start();
    try {
      String line = process.inputReader().readLine();
      assertThat(line).matches("The book is at http://127\\.0\\.0\\.1:\\d+"
          + "/index.html");
      int port = URI.create(line.split(" ")[4]).getPort();

      assertThat(ask(port, "/", "127.0.0.1:" + port))
          .startsWith("HTTP/1.1 200 ").contains("text/html").endsWith("first");
      assertThat(ask(port, "/book.css", "localhost:" + port))
          .startsWith("HTTP/1.1 200 ").contains("text/css").endsWith("a {}");
      assertThat(ask(port, "/favicon.ico", "127.0.0.1:" + port))
          .startsWith("HTTP/1.1 204 ");
      assertThat(ask(port, "/../secret", "127.0.0.1:" + port))
          .startsWith("HTTP/1.1 404 ");
      assertThat(ask(port, "/..%2fsecret", "127.0.0.1:" + port))
          .startsWith("HTTP/1.1 404 ");
      assertThat(ask(port, "/", "elsewhere.example:" + port))
          .startsWith("HTTP/1.1 403 ");
      assertThatThrownBy(() -> new Socket("127.0.0.2", port).close())
          .isInstanceOf(IOException.class);
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** The whole answer to one request. */
  private static String ask(int port, String path, String host)
      throws Exception {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: "
          + host + "\r\nConnection: close\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(),
          StandardCharsets.UTF_8);
    }
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
