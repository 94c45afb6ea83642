package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zapbook.cli.kit.NotBuilt;
import zapbook.cli.kit.WrongUse;

/** What goes wrong is told in one line, with the right exit code. */
class WrongUseTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    var line = CommandLines.create(
        new Errors(false), Map.of(), List.of(args));
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(args);
  }

  @Test
  void helpOnAWordThatIsNoCommandIsAQuestionAboutTheWord() {
    assertThat(CommandLines.withoutHelpForNothing("snippet", "--help"))
        .containsExactly("snippet");
    assertThat(CommandLines.withoutHelpForNothing("shell", "--help"))
        .containsExactly("shell", "--help");
    assertThat(CommandLines.withoutHelpForNothing("--help"))
        .containsExactly("--help");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "shel          | no command 'shel'; did you mean 'shell'?",
    "comprae       | ; did you mean 'compare'?",
    "banana        | no command 'banana'; --help lists them",
    "raed          | ; did you mean 'read'?",
    "help shel     | 'shel'",
    "shell 11      | no chapter '11'; expected a number from 0",
    "shell -1      | no chapter '-1'; expected a number from 0",
    "read prologue | no chapter 'prologue'; expected a number from 0",
    "read 1 2      | '2' is one word too many; --help tells more",
    "trace         | 'FILE'",
    "trace date --stage 99  | no stage '99'; expected 0",
    "trace date --stage x   | no stage 'x'; expected 0",
    "trace date --stage -1  | no stage '-1'; expected 0",
    "trace date --memory 3x | '3x'; expected 2M to 16T",
    "trace date --memory 1M | '1M'; expected 2M to 16T",
    "trace date --memory 99999999T | expected 2M to 16T",
    "trace dat              | no file dat; expected a trace, or one of",
    "trace /                | is a folder",
    "stages 1      | '1' is one word too many; --help tells more",
    "run 10 restarts    | no stage '10'; expected 0 to 9",
    "run 0              | which workload? See java @",
    "run restarts 0     | the stage comes before the workload",
    "run 0 restart      | no workload 'restart'; did you mean 'restarts'?",
    "run 0 banana       | no workload 'banana'; see java @",
    "run 0 restarts 1   | '1' is one word too many; expected parameters",
    "compare restarts 1 | '1' is one word too many; expected parameters",
    "run 0 roots=16     | which workload? See java @",
    "run 0 restarts rots=1  | has no parameter 'rots'; did you mean 'roots'?",
    "run 0 restarts roots=1 roots=2 | roots is given twice",
    "run 0 restarts -p root=1  | no parameter 'root'; did you mean 'roots'?",
    "run 0 restarts -p x=1     | no parameter 'x'; expected one of pages,",
    "run 0 restarts -p roots=x | roots cannot be 'x'; expected 0 to 64",
    "run 0 restarts -p roots=65 | cannot be '65'; expected 0 to 64",
    "run 0 restarts -p roots=  | roots cannot be ''; expected 0 to 64",
    "run 0 restarts -p roots   | expected such as pages=4000",
    "run 0 restarts -p roots=1 -p roots=2 | roots is given twice",
    "run -p roots=1            | needs no stage and no parameters",
    "run 0 restarts --lock no  | --lock: expected one of [simulated, real]",
    "run 0 restarts --runs 3   | --runs is for --lock real",
    "run 0 restarts --lock real --runs 0 | --runs cannot be 0; expected 1",
    "run 0 no-pages-left --lock real | not with --lock real: no hold",
    "run 0 slot-delete-under-pressure --lock real | not with --lock real:",
    "compare livelock --lock real    | not with --lock real:",
    "run 0 restarts --jfr /no/x | no folder /no to write the recording to",
    "run 0 restarts --jfr /     | is a folder; expected a file",
    "run mine:77 restarts       | no exercise 77; there is 0",
    "run mine:3r restarts       | exercise 3r asks for no MMU, so no workload",
    "run mine:6b restarts       | exercise 6b asks for no MMU, so no workload",
    "run mine:3                 | which workload? See java @",
    "run 3 restarts --mine 3    | a stage or a class of yours, not both",
    "run mine:3 restarts --mine 4 | one class of yours is enough",
    "run restarts --class no.java | no file no.java; expected a Java file",
    "run restarts --class my.No | no class my.No; expected a Java file",
    "run mine:3 restarts --time-limit 0 | --time-limit cannot be 0;",
    "compare restarts --mine 3 --class x | --mine or --class, not both",
    "compare                   | 'WORKLOAD'",
    "compare dropcaches        | ; did you mean 'drop-caches'?",
    "compare restarts --stages 4..5 | '4..5' is no list of stages",
    "compare restarts --stages 5-4  | '5-4' is no list of stages",
    "compare restarts --stages 4,   | '4,' is no list of stages",
    "compare restarts --stages 4,10 | no stage '10'; expected 0 to 9",
    "compare recycling --figure round | 'round'; did you mean 'rounds'?",
    "compare recycling --figure x | no figure 'x'; expected such as rounds",
    "compare mine:2 | which workload? See ",
    "compare mine:2 rstarts | no workload 'rstarts'; did you mean",
    "compare mine:2 restarts --mine 3 | one class of yours is enough",
    "hint 1,2 | one exercise at a time, not 1,2; only check takes several",
    "compare recycling --svg /    | is a folder; expected a file",
    "blame 10      | no stage '10'; expected 0 to 9",
    "blame 1 2     | '2' is one word too many; --help tells more",
    "check --report 0 | no folder 0; exercises go before it: check 0 --",
    "hint 99       | no exercise 99; there is 0",
    "hint 0 --grade 9 | exercise 0 has no hint of grade 9; expected 1 to",
    "hint 0 --grade x | --grade: 'x' is not an int",
    "doctor --jsn  | no option '--jsn'; did you mean '--json'?",
    "doctor --xyz  | no option '--xyz'; --help lists them",
    "golden        | 'FILE'",
    "golden x --stage 99 | no stage '99'; expected 0",
    "golden no.ndjson | no.ndjson: there is no such file, expected scenarios",
    "--color=pink  | auto, always, never",
    "--color       | '--color' (WHEN)"
  })
  void wrongUseIsOneLineAndExitCodeTwo(String typed, String told) {
    assertThat(run(typed.split(" "))).isEqualTo(2);
    assertThat(err.toString()).startsWith("zapbook: ").contains(told);
    assertThat(err.toString().lines()).hasSize(1).allSatisfy(line ->
        assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--help", "read --help", "shell --help", "doctor --help",
    "help", "help shell", "trace --help", "stages --help",
    "run --help", "compare --help", "blame --help", "book --help",
    "--version", "doctor -h", "read -V"})
  void helpAndVersionGoToStandardOutputWithExitCodeZero(String typed) {
    assertThat(run(typed.split(" "))).isZero();
    assertThat(out.toString()).contains("zapbook");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void helpFitsEightyColumns() {
    run("--help");
    for (String command : new String[] {"shell", "trace", "book",
      "run", "compare", "blame"}) {
      run(command, "--help");
    }

    assertThat(out.toString().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void wrongUseFoundLateIsStillOneLineAndExitCodeTwo() {
    assertThat(report(false, new WrongUse("no\n  such file"))).isEqualTo(2);
    assertThat(err.toString().strip()).isEqualTo("zapbook: no such file");
  }

  @Test
  void aPieceThatIsNotBuiltIsExitCodeOne() {
    assertThat(report(true, new NotBuilt("no book; run mvn"))).isEqualTo(1);
    assertThat(err.toString().strip()).isEqualTo("zapbook: no book; run mvn");
  }

  @Test
  void anInternalFaultIsOneLineAndExitCodeSeventy() {
    assertThat(report(false, new IllegalStateException("a\nb"))).isEqualTo(70);
    assertThat(err.toString().strip()).isEqualTo("zapbook: internal fault:"
        + " java.lang.IllegalStateException: a b, please report"
        + " (--debug shows where)");
  }

  @Test
  void anInternalFaultShowsItsStackTraceWhenDebugging() {
    assertThat(report(true, new StackOverflowError())).isEqualTo(70);
    assertThat(err.toString()).contains("please report", "\tat zapbook.cli.");
  }

  private int report(boolean debug, Throwable problem) {
    return new Errors(debug).report(problem, new PrintWriter(err));
  }
}
