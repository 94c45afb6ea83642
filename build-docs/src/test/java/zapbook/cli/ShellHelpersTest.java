package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.exercise.KitCopy;
import zapbook.cli.kit.Kit;
import zapbook.prompt.Prompt;

/** What can be called at the prompt, with the real machine behind it. */
class ShellHelpersTest {

  private static final int WIDTH = 80;
  private static final String STAGES =
      "code/src/main/java/zapbook/stages/Stages.java";

  private static final String SCRIPT = """
      // snippet 1: See it
      var vm = Vm.withMemory("64M").build()
      var mmu = vm.start(new Stage0(vm))
      int touched(int leaves) {
        for (long leaf = 0; leaf < leaves; leaf++) {
          vm.vcpu(0).touch(leaf << 21, true);
        }
        System.out.println("touched");
        return mmu.usedMmuPages();
      }
      // snippet 2: See it
      touched(2)
      // snippet 3: Why
      mmu.usedMmuPages()
      new TreeMap<String, Integer>().firstKey()
      mmu.usedMmuPages()
      """;

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void copyTheKit() throws IOException {
    Path stages = Kit.here().root().resolve(STAGES);
    kit = KitCopy.in(folder, "ch00", "ch00r", "ch09");
    put("build-docs/target/jshell/chapter0.jsh", SCRIPT);
    put(STAGES, Files.readString(stages));
  }

  @AfterEach
  void comeHome() {
    kit.close();
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** What stands on the screen behind the first prompt. */
  private String typed(String... lines) throws Exception {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java")
        .toString());
    words.addAll(WriteLauncher.JVM_FLAGS);
    // the reader's own history stays as it is
    words.add("-Djava.util.prefs.userRoot=" + folder);
    words.addAll(List.of("-D" + Kit.HOME + "=" + folder, "-cp",
        System.getProperty("java.class.path"), "zapbook.cli.Zapbook",
        "shell", "0"));
    var process = new ProcessBuilder(words).directory(folder.toFile());
    var result = SmallKit.finish(
        process.start(), String.join("\n", lines) + "\n");
    assertThat(result.err()).isEmpty();
    String out = result.out();
    return out.substring(out.indexOf("jshell> "));
  }

  private static void fitsTheScreen(String text) {
    // without a terminal the tool puts a blank where an input would stand
    assertThat(text.lines().map(line -> line.replaceFirst("^jshell>  ?", "")))
        .allSatisfy(line ->
            assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
  }

  @Test
  void aSnippetIsTypedWithItsAnswersAndWhatItNeedsRunsBefore()
      throws Exception {
    String screen = typed("snippet(2)", "mmu");

    assertThat(screen).containsSubsequence(
        "|  First, silently: snippet 1.",
        "jshell> touched(2)", "touched", "==> 5",
        "mmu ==> Stage0: 5 of ");
    assertThat(screen).doesNotContain("created method", "not started");
    fitsTheScreen(screen);
  }

  @Test
  void theNextSnippetGoesOnAndTheSameOneBeginsAnew() throws Exception {
    String screen = typed("snippet(1)", "snippet(2)", "snippet(2)");

    assertThat(screen).containsSubsequence(
        "vm ==> VM with 1 vCPUs and 64M, not started",
        "|  created method touched(int)", "jshell> touched(2)",
        "|  First, silently: snippet 1.", "jshell> touched(2)", "==> 5");
    assertThat(screen.split(Pattern.quote("First, silently"))).hasSize(2);
    assertThat(screen.lines().filter("touched"::equals)).hasSize(2);
  }

  @Test
  void aFailingInputEndsItsSnippetAndIsShownAsJShellShowsIt()
      throws Exception {
    assertThat(typed("snippet(3)")).containsSubsequence(
        "jshell> new TreeMap<String, Integer>().firstKey()",
        "|  Exception java.util.NoSuchElementException",
        "|        at (#").doesNotContain("silently: snippets 1 to 3");
  }

  @Test
  void snippetsAreListedByNumberAndHeadingAndResetForgetsThem()
      throws Exception {
    String screen = typed("snippet(1)", "snippets()", "/reset",
        "snippet(2)", "snippet(4)");

    assertThat(screen).contains(
        "  1 * See it: var vm = Vm.withMemory(\"64M\").build()",
        "  3   Why: mmu.usedMmuPages()",
        "chapter 0 has snippets 1 to 3, not 4");
    assertThat(screen).containsSubsequence("Resetting state",
        "First, silently: snippet 1.", "==> 5");
  }

  @Test
  void whatIsDrawnFitsTheScreen() throws Exception {
    String screen = typed("snippet(1)", "touched(20)", "tree(mmu)",
        "list(mmu)", "draw(TlbPicture.of(mmu))",
        "plot(\"restarts\", \"visited\", \"pages=50\")",
        "compare(\"restarts\", \"pages=50\")", "workloads()",
        "helpers()", "run(1, \"restarts\", \"pages=20\")");

    assertThat(screen).contains("#1 (level 4, gfn 0x0, root), 1 in use",
        "active: #", "TLB of vCPU 0: ", "Count every z",
        "memory-hotplug", "restarts: done");
    assertThat(screen).containsPattern("\n +9 \\|#+ \\d");
    fitsTheScreen(screen);
  }

  @Test
  void aClassOfYoursIsWhatStandsInItsFileNow() throws Exception {
    String file = "Path.of(\"" + kit.exercise("0").at().starter()
        .toString().replace("\\", "\\\\") + "\")";
    String screen = typed("var m = mine(0)",
        "var v = Vm.withMemory(\"64M\").build()", "v.start(m.apply(v))",
        "run(m, \"restarts\", \"pages=20\").outcome()",
        "compare(m, \"restarts\", \"pages=20\")",
        "Files.writeString(" + file + ", \"here I stopped\")",
        "m.apply(v)", "run(m, \"restarts\")");

    assertThat(screen).containsSubsequence(
        "m ==> FlushBeforeFree, your class of exercise 0",
        "==> FlushBeforeFree: 0 of ", "==> done",
        "me     FlushBeforeFree",
        "Refused: FlushBeforeFree, your class of",
        "does not compile", "FlushBeforeFree.java:1:",
        "Refused: FlushBeforeFree does not", "FlushBeforeFree.java:1:");
  }

  @Test
  void aClassThatEndsItsProcessDoesNotEndTheShell()
      throws Exception {
    kit.put("0", kit.exercise("0").answer().text()
        .replace("flushRemoteTlbs();", "System.exit(0);"));

    String screen = typed("run(mine(0), \"restarts\", \"pages=20\")",
        "1 + 1");

    assertThat(screen).containsSubsequence(
        "Refused: FlushBeforeFree ended the process", "==> 2");
  }

  @Test
  void whoAsksIsAskedAndAnswered() throws Exception {
    String screen = typed("answer(\"a\")", "ask()", "answer(\"a\")",
        "answer(\"z\")", "ask()", "ask(2, 7)", "ask(99, 1)");

    assertThat(screen).contains("nothing was asked yet",
        "Question 1 of ", "Question 2 of ", "seed 7:",
        "the options are a to");
    assertThat(screen).containsPattern("(Right\\.|No: [b-f]\\))");
    fitsTheScreen(screen);
  }

  @Test
  void aNameThatTheJdkHasTooIsOurs() throws Exception {
    assertThat(typed("EventListener.class"))
        .contains("==> interface zapbook.observe.EventListener");
  }

  @Test
  void aSecondTabFindsTheCommentsInOurSources() throws Exception {
    assertThat(typed(
        "var other = jdk.jshell.JShell.builder().executionEngine("
            + "\"local\").build()",
        "other.addToClasspath(System.getProperty(\"java.class.path\"))",
        "var asked = \"zapbook.stages.Stages.stage(\"",
        "other.sourceCodeAnalysis().documentation("
            + "asked, asked.length(), true).get(0).javadoc()"))
        .contains("A stage by its number.");
  }

  @Test
  void everyHelperThatIsListedIsThere() {
    var methods = Stream.of(Prompt.class.getMethods())
        .map(method -> method.getName()).toList();
    var named = Pattern.compile("\\b(\\w+)\\(").matcher(
        Prompt.LISTED).results().map(found -> found.group(1))
        .filter(name -> !List.of("withMemory", "build", "start", "apply",
            "of").contains(name)).distinct().toList();

    assertThat(named).contains("snippets", "tree", "mine");
    assertThat(methods).containsAll(named);
  }

  @Test
  void withoutANumberTheShellGoesOnWhereTheReaderWas() throws Exception {
    Typed.run("shell", "7", "--print");
    assertThat(Typed.run("shell", "--print").out()).contains("start0.jsh");

    put(".zapbook/progress.json", "{\"lastPlace\": {\"chapter\": 7}}");
    assertThat(Typed.run("shell", "--print").out()).contains("start7.jsh");
  }
}
