package zapbook.cli.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.Typed;

/**
 * Whatever a learner's code does, {@code check} says what it was and comes
 * to its end.
 */
class HarmfulCodeTest {

  private static final String FLUSH = "flushRemoteTlbs();";

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void copyTwoExercises() throws IOException {
    kit = KitCopy.in(folder, "ch00", "ch09");
  }

  @AfterEach
  void comeHome() {
    kit.close();
  }

  private Typed checked(String insteadOfTheFlush) throws IOException {
    kit.putAnswer("0", FLUSH, insteadOfTheFlush);
    return Typed.run("check", "0");
  }

  private static void failed(Typed checked, String... words) {
    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out()).contains("Next: ").contains(words);
    assertThat(checked.err()).isEmpty();
  }

  @Test
  void aLoopThatNeverEndsIsCutOffAndShown() throws IOException {
    failed(checked("while (!list().isEmpty()) { }".replace("list()",
            "activeMmuPages()") + FLUSH),
        "The test was stopped after 2000 ms", "at FlushBeforeFree.",
        "0 of 8 tests pass");
  }

  @Test
  void recursionWithoutEndNamesTheRoutine() throws IOException {
    failed(checked("commitZapPage(invalidList);"),
        "A routine calls itself without end.",
        "FlushBeforeFree.commitZapPage (FlushBeforeFree.java:");
  }

  @Test
  void anExitIsToldWithTheTestInWhichItCame() throws IOException {
    failed(checked("System.exit(0);"), "its code called System.exit at"
        + " FlushBeforeFree.commitZapPage (FlushBeforeFree.java:",
        "), in the test 'no freed page is left in the TLB'");
    failed(checked("System.exit(3);"), "its code called System.exit");
  }

  @Test
  void soIsAnEndWithoutACallOfExit() throws IOException {
    failed(checked("Runtime.getRuntime().halt(5);"),
        "its code ended the process that ran it, in the test");
  }

  @Test
  void aFloodOfOutputIsCutShort() throws IOException {
    Typed checked = checked("for (int n = 0; n < 100_000; n++)"
        + " System.out.println(\"here \" + n);" + FLUSH);
    assertThat(checked.exitCode()).isZero();
    assertThat(checked.out()).startsWith("Your code printed:\n  here 0\n")
        .containsPattern("\\.\\.\\. and \\d[\\d.,]*\\d{3} more lines")
        .contains("solved, 8 of 8 tests pass").doesNotContain("here 99");
  }

  @Test
  void threadsThatRunOnAreStoppedAndTold() throws IOException {
    Typed checked = checked("new Thread(() -> { while (true)"
        + " java.util.concurrent.locks.LockSupport.park(); }).start();"
        + FLUSH);
    assertThat(checked.exitCode()).isZero();
    assertThat(checked.out()).containsPattern(
        "\\d+ threads that your code started still ran and were stopped");
  }

  @Test
  void aFullHeapIsToldAsSuch() throws IOException {
    failed(checked("var all = new java.util.ArrayList<long[]>();"
        + " while (all.size() >= 0) all.add(new long[1 << 20]);"),
        "its code filled the memory of 512m, in the test",
        "collects and never lets go of");
  }

  @Test
  void whatTakesTooLongIsStopped() throws IOException {
    String text = new Examiner()
        .examine(kit.exercise("0"), Duration.ofMillis(1)).headline();
    assertThat(text).contains("did not come to an end and were stopped");
  }

  @Test
  void aFileThatDoesNotCompileStopsNoOther() throws IOException {
    kit.putAnswer("0", FLUSH, "flushRemoteTlb();");
    kit.put("9", kit.exercise("9").answer().text());
    Typed all = Typed.run("check");
    assertThat(all.exitCode()).isEqualTo(1);
    assertThat(all.out()).containsPattern("0 .* open +does not compile")
        .containsPattern("9 .* solved +8 of 8 tests pass");
  }

  @Test
  void zeroTestsAreAFaultOfTheKitAndNoSuccess() throws IOException {
    Path tests = kit.root.resolve(
        "exercises/src/test/java/zapbook/exercises/ch00");
    try (Stream<Path> files = Files.list(tests)) {
      for (Path file : files.toList()) Files.delete(file);
    }
    kit.put("0", kit.exercise("0").answer().text());
    assertThatThrownBy(() -> new Examiner().examine(kit.exercise("0")))
        .hasMessageContaining("No test of exercise 0 ran");
    Typed checked = Typed.run("check", "0");
    assertThat(checked.exitCode()).isEqualTo(70);
    assertThat(checked.out()).isEmpty();
    assertThat(checked.err()).contains("internal fault", "No test");
  }
}
