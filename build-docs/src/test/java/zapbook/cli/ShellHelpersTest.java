package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.exercise.KitCopy;
import zapbook.cli.kit.Kit;
import zapbook.lab.graph.Examples;
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

  /** Where the part of a screen begins that a test looks at. */
  private static final Pattern SECTION =
      Pattern.compile("==> \"section (\\w+)\"\n");

  @TempDir static Path folder;
  private static KitCopy kit;
  /** What one long session showed, by its sections. */
  private static final Map<String, String> SCREENS = new HashMap<>();

  @BeforeAll
  static void sitDownAndType() throws Exception {
    Path stages = Kit.here().root().resolve(STAGES);
    kit = KitCopy.in(folder, "ch00", "ch09");
    put("build-docs/target/jshell/chapter0.jsh", SCRIPT);
    put(STAGES, Files.readString(stages));
    put("my-graph.ndjson", Examples.lines().get(0) + "\n");
    String nine = kit.exercise("9").answer().text();
    assertThat(nine).contains("int batch = 0;");
    kit.put("9", nine.replaceFirst(
        "int batch = 0;", "int batch = 0; System.exit(0);"));
    String[] parts = SECTION.split(typed(session()));
    Matcher names = SECTION.matcher(String.join("\n", session())
        .replaceAll("(?m)^(\"section \\w+\")$", "==> $1"));
    for (int n = 1; names.find(); n++) {
      SCREENS.put(names.group(1), parts[n]);
    }
  }

  @AfterAll
  static void comeHome() {
    kit.close();
  }

  private static String[] session() {
    String file = "Path.of(\"" + kit.exercise("0").at().starter()
        .toString().replace("\\", "\\\\") + "\")";
    String graph = "\"" + folder.resolve("my-graph.ndjson").toString()
        .replace("\\", "\\\\") + "\"";
    return new String[] {
        "\"section goingOn\"", "snippet(1)", "snippet(2)", "snippet(2)",
        "snippets()",
        "\"section reset\"", "/reset", "snippet(2)", "mmu", "snippet(4)",
        "\"section failing\"", "snippet(3)",
        "\"section drawn\"", "snippet(1)", "touched(20)", "tree(mmu)",
        "list(mmu)", "draw(TlbPicture.of(mmu))",
        "plot(\"restarts\", \"visited\", \"pages=50\")",
        "compare(\"restarts\", \"pages=50\")", "workloads()", "helpers()",
        "run(1, \"restarts\", \"pages=20\")",
        "\"section refused\"", "run(1, \"restarts\", \"pages=-4\")",
        "compare(\"restarts\", \"rots=4\")", "draw(mmu)",
        "var none = Vm.withMemory(\"64M\").build()",
        "var idle = none.start(new Stage0(none))", "tree(idle)",
        "new PageGraph(idle).page(0, PageRole.direct(1))", "tree(idle)",
        "\"section asked\"", "answer(\"a\")", "ask()", "answer(\"a\")",
        "answer(\"z\")", "ask()", "ask(2, 7)", "ask(3)",
        "ask(99, 1)",
        "\"section forgotten\"", "helpers", "help", "snippets", "help()",
        "\"section ours\"", "EventListener.class",
        "\"section tab\"",
        "var other = jdk.jshell.JShell.builder().executionEngine("
            + "\"local\").build()",
        "other.addToClasspath(System.getProperty(\"java.class.path\"))",
        "var asked = \"zapbook.stages.Stages.stage(\"",
        "other.sourceCodeAnalysis().documentation("
            + "asked, asked.length(), true).get(0).javadoc()",
        "\"section mine\"", "var m = mine(0)",
        "var v = Vm.withMemory(\"64M\").build()", "v.start(m.apply(v))",
        "run(m, \"restarts\", \"pages=20\").outcome()",
        "compare(m, \"restarts\", \"pages=20\")",
        "Files.writeString(" + file + ", \"here I stopped\")",
        "m.apply(v)", "run(m, \"restarts\")",
        "\"section graph\"", "scenario(" + graph + ")",
        "scenario(" + graph + ").on(3, 4)",
        "scenario(" + graph + ").replay(1, 4)", "scenario(" + graph + ").run(2)",
        "scenario(" + graph + ").on(10)",
        "\"section exiting\"",
        "run(mine(9), \"dirty-log-soft-lockup\", \"leaves=20\")", "1 + 1"};
  }

  private static void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** What stands on the screen behind the first prompt. */
  private static String typed(String... lines) throws Exception {
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
    return result.out();
  }

  private static void fitsTheScreen(String text) {
    // without a terminal the tool puts a blank where an input would stand,
    // and may take it back
    assertThat(text.lines()
        .map(line -> line.replaceFirst("^jshell>  ?\\x08?", "")))
        .isNotEmpty().allSatisfy(line ->
            assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
  }

  @Test
  void theNextSnippetGoesOnAndTheSameOneBeginsAnew() {
    String screen = SCREENS.get("goingOn");

    assertThat(screen).containsSubsequence(
        "vm ==> VM with 1 vCPU and 64M, not started",
        "|  created method touched(int)", "jshell> touched(2)",
        "touched\n", "==> 5",
        "|  First, silently: snippet 1.", "jshell> touched(2)",
        "touched\n", "==> 5");
    assertThat(screen.split(Pattern.quote("First, silently"))).hasSize(2);
    assertThat(screen.lines().filter("touched"::equals)).hasSize(2);
    fitsTheScreen(screen);
  }

  @Test
  void snippetsAreListedByNumberAndHeading() {
    assertThat(SCREENS.get("goingOn")).contains(
        "  1   See it: var vm = Vm.withMemory(\"64M\").build()",
        "  2 * See it: touched(2)",
        "  3   Why: mmu.usedMmuPages()");
  }

  @Test
  void afterAResetWhatASnippetNeedsRunsBeforeItWithoutAWord() {
    assertThat(SCREENS.get("reset")).containsSubsequence(
        "Resetting state", "|  First, silently: snippet 1.",
        "jshell> touched(2)", "touched\n", "==> 5",
        "mmu ==> Stage0: 5 of ",
        "chapter 0 has snippets 1 to 3, not 4");
    assertThat(SCREENS.get("reset"))
        .doesNotContain("created method", "not started");
  }

  @Test
  void aFailingInputEndsItsSnippetAndIsShownAsJShellShowsIt() {
    String screen = SCREENS.get("failing");

    assertThat(screen).containsSubsequence(
        "jshell> mmu.usedMmuPages()", "==> 5",
        "jshell> new TreeMap<String, Integer>().firstKey()",
        "|  Exception java.util.NoSuchElementException",
        "|        at (#");
    assertThat(screen.split("jshell> mmu.usedMmuPages")).hasSize(2);
  }

  @Test
  void whatIsDrawnFitsTheScreen() {
    String screen = SCREENS.get("drawn");

    assertThat(screen).contains("#1 (level 4, gfn 0x0, root), 1 in use",
        "active: #", "TLB of vCPU 0: ", "Count every z",
        "memory-hotplug", "restarts: done");
    assertThat(screen).containsPattern("\n +9 \\|#+ \\d");
    fitsTheScreen(screen);
  }

  @Test
  void whatIsRefusedComesWithWhatToTypeInItsPlace() {
    String screen = SCREENS.get("refused");

    assertThat(screen.replaceAll("\\s+", " ")).containsSubsequence(
        "Refused: pages cannot be '-4'; expected 1 to 200,000",
        "Refused: restarts has no parameter 'rots'; did you mean 'roots'?",
        "draw needs a picture", "GraphPicture.of(mmu)",
        "no vCPU has a root jshell>",
        "no vCPU has a root list(mmu) draws the pages that there are.");
    fitsTheScreen(screen);
  }

  @Test
  void aClassOfYoursIsWhatStandsInItsFileNow() {
    assertThat(SCREENS.get("mine")).containsSubsequence(
        "m ==> FlushBeforeFree, your class of exercise 0",
        "==> FlushBeforeFree: 0 of ", "==> done",
        "me     FlushBeforeFree",
        "Refused: FlushBeforeFree, your class of",
        "does not compile", "FlushBeforeFree.java:1:",
        "Refused: FlushBeforeFree does not", "FlushBeforeFree.java:1:");
  }

  @Test
  void aClassThatEndsItsProcessDoesNotEndTheShell() {
    assertThat(SCREENS.get("exiting").replaceAll("\\s+", " "))
        .containsSubsequence("ended the process that ran it", "==> 2");
  }

  @Test
  void whoAsksIsAskedAndAnswered() {
    String screen = SCREENS.get("asked");

    assertThat(screen).contains("nothing was asked yet",
        "Question 1 of ", "Question 2 of ", "seed 7:",
        "Question 3 of ",
        "the options are a to");
    assertThat(screen).containsPattern("(Right\\.|No: [b-f]\\))");
    fitsTheScreen(screen);
  }

  @Test
  void aGraphOfAFileIsDrawnPlayedAndReplayed() {
    String screen = SCREENS.get("graph");
    assertThat(screen).contains(
        "one-root, run 1 (zap-all): zap_all, put_root 1",
        "  #3 direct with links [0] #4 [1] #5 [7] #6",
        "stage 3: ", "     zapped      #6, #5, #4, #3, #2, #1 to the head",
        "stage 4: ", "     zapped      #6, #5, #4, #3, #2, #1 to no list",
        "replay of one-root: zap_all",
        "one-root has 1 run, so there is",
        "there is no stage 10");
    fitsTheScreen(screen);
  }

  @Test
  void whoForgetsTheParenthesesIsTold() {
    assertThat(SCREENS.get("forgotten")).containsSubsequence(
        "==> a method: type helpers()", "==> a method: type helpers()",
        "==> a method: type snippets()", "ask(3, 7)");
  }

  @Test
  void aNameThatTheJdkHasTooIsOurs() {
    assertThat(SCREENS.get("ours"))
        .contains("==> interface zapbook.observe.EventListener");
  }

  @Test
  void aSecondTabFindsTheCommentsInOurSources() {
    assertThat(SCREENS.get("tab")).contains("A stage by its number.");
  }

  @Test
  void everyHelperThatIsListedIsThere() {
    var methods = Stream.of(Prompt.class.getMethods())
        .map(method -> method.getName()).toList();
    var named = Pattern.compile("\\b(\\w+)\\(").matcher(
        Prompt.LISTED).results().map(found -> found.group(1))
        .filter(name -> !List.of("withMemory", "build", "start", "apply",
            "of", "on", "replay").contains(name)).distinct().toList();

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
