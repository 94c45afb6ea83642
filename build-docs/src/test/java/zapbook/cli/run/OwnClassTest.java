package zapbook.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zapbook.cli.Typed;
import zapbook.cli.exercise.KitCopy;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercises;

/** Classes of the reader's on workloads: right ones, and all the others. */
class OwnClassTest {

  @TempDir Path folder;

  /** A class that extends stage 4, with this in its zap-all. */
  private Typed run(String body, String... more) throws IOException {
    Path file = folder.resolve("Mine.java");
    Files.writeString(file, """
        import java.util.*;
        import zapbook.mmu.*;
        import zapbook.stages.*;
        import zapbook.vm.*;

        public class Mine extends Stage4 {
          static List<Object> kept = new ArrayList<>();

          public Mine(Vm vm) { super(vm); }

          @Override protected void zapAllPages() {
            %s
          }
        }
        """.formatted(body));
    var words = new ArrayList<>(List.of("run", "--class",
        file.toString(), "restarts", "-p", "pages=100"));
    words.addAll(List.of(more));
    return Typed.run(words.toArray(String[]::new));
  }

  @Test
  void aClassRunsLikeAStageAndSaysWhatItExtends() throws IOException {
    Typed typed = run("super.zapAllPages();");

    assertThat(typed.err()).isEmpty();
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains(
        "restarts on Mine: your class on stage 4", "pages=100",
        "Next: ", "compare restarts --class ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "while (true) { }            | came to no end within 2 s and was stopped",
    "while (true) { }            | at Mine.zapAllPages (Mine.java:12)",
    "System.exit(0);             | ended the process that ran it",
    "Runtime.getRuntime().halt(3); | used up the",
    "zapAllPages();              | has a routine that calls itself without",
    "kept.get(0);                | threw IndexOutOfBoundsException",
    "kept.get(0);                | at Mine.zapAllPages (Mine.java:",
    "int x = \"no\";             | Mine.java:12: incompatible types",
    "int x = \"no\";             | int x = \"no\";",
    "nobody();                   | does not compile"
  })
  void whatGoesWrongIsToldAndEndsNothingElse(String body, String told)
      throws IOException {
    Typed typed = run(body, "--time-limit",
        body.startsWith("while") ? "2" : "60");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).startsWith("Mine ").contains(told, "\nNext: ");
    assertThat(typed.err()).isEmpty();
  }

  @Test
  void aWalkThatTurnsInCirclesIsCutOffBeforeTheTimeLimit()
      throws IOException {
    Typed typed = run("while (true) for (ShadowPage page :"
        + " activeMmuPages().fromHead()) if (page.isInvalid()) break;");

    assertThat(typed.out()).contains("endless",
        "took more than 100,000,000 steps");
  }

  @Test
  void whatItPrintsIsShownFromItsBeginningHoweverMuchItIs()
      throws IOException {
    Typed typed = run("for (int n = 0; n < 200_000; n++)"
        + " System.out.println(\"zap \" + n); super.zapAllPages();");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains("Your class printed", "  zap 0\n",
        "  ... and more, which is not shown").doesNotContain("zap 99");
  }

  @Test
  void machinesGetAReportOfAFailureToo() throws IOException {
    Typed typed = run("System.exit(0);", "--json");

    var report = JsonParser.parseString(typed.out()).getAsJsonObject();
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(report.get("yours").getAsString()).isEqualTo("Mine");
    assertThat(report.get("outcome").getAsString()).isEqualTo("ended");
    assertThat(report.get("reason").getAsString()).isNotBlank();
  }

  @Test
  void aClassBesideItIsFoundAndARecordingAndAReplayAreWritten()
      throws IOException {
    Path mine = Files.createDirectories(folder.resolve("my"));
    Files.writeString(mine.resolve("Base.java"), "package my; abstract"
        + " class Base extends zapbook.stages.Stage6 {"
        + " Base(zapbook.vm.Vm vm) { super(vm); } }");
    Path file = mine.resolve("Top.java");
    Files.writeString(file, "package my; class Top extends Base {"
        + " Top(zapbook.vm.Vm vm) { super(vm); } }");
    Path recording = folder.resolve("run.jfr");
    Path replay = folder.resolve("run.html");
    Typed typed = Typed.run("run", "--class", file.toString(),
        "drop-caches", "--jfr", recording.toString(),
        "--replay", replay.toString());

    assertThat(typed.out()).contains("your class on stage 6", "208",
        "The recording is in ", "The replay is in ");
    assertThat(RecordingFile.readAllEvents(recording)).isNotEmpty();
    assertThat(Files.readString(replay)).contains("Top: your class");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Plain.java | class Plain { }           | it extends no stage;",
    "Half.java | abstract class Half extends zapbook.stages.Stage2 {"
        + " Half(zapbook.vm.Vm vm) { super(vm); } } | it is abstract",
    "None.java | class None extends zapbook.stages.Stage2 {"
        + " None() { super(null); } }       | it has no constructor None(Vm vm)",
    "Else.java | class Other { }            | its file has no class Else",
    "Far.java  | package far; class Far { } | it says package far; expected"
  })
  void aFileThatHoldsNoMmuSaysWhy(String name, String text, String told)
      throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    Typed typed = Typed.run("run", "--class", file.toString(), "restarts");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).contains("cannot be run: " + told);
  }

  @Test
  void aClassOfTheKitIsNoClassOfYours() throws IOException {
    Path file = Kit.here().root().resolve(
        "code/src/main/java/zapbook/stages/Stage4.java");
    assertThat(Typed.run("run", "--class", file.toString(), "restarts")
        .out()).contains("zapbook.stages.Stage4 is a class of the kit;");
  }

  /** Asked of history's answer: the starter may be anything by now. */
  @Test
  void comparedWithTheStagesTheAnswerGivesWhatItsStageGives() {
    Path answer = Exercises.named(Kit.here().root(), "3")
        .parts().get(0).answer();
    Typed typed = Typed.run("compare", "memory-hotplug", "-p", "gib=1",
        "--stages", "2,3", "--class", answer.toString());

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains(
        "\nme  OnlyMmioPages: your class on stage 2",
        "OnlyMmioPages gives what stage 3 gives.");
    assertThat(typed.out().lines()).filteredOn(
        line -> line.startsWith(" me ")).first().asString().contains("*");
  }

  @Test
  void aClassIsLikeSeveralStagesAndVariantsOrLikeNone()
      throws IOException {
    Path file = folder.resolve("Same.java");
    Files.writeString(file, "class Same extends zapbook.stages.Stage6 {"
        + " Same(zapbook.vm.Vm vm) { super(vm); } }");
    String typed = file.toString();

    assertThat(Typed.run("compare", "drop-caches", "--class", typed).out())
        .contains("Same gives what stages 6 to 9 give.");
    assertThat(Typed.run("compare", "drop-caches", "--class", typed,
        "--stages", "3,5").out())
        .contains("Same gives what none of these gives.");
    assertThat(Typed.run("compare", "livelock", "--class", typed,
        "--stages", "0,1,8").out())
        .contains("Same gives what stage 8 and delete-zaps-all-unsplit"
            + " give.");
  }

  @Test
  void anExerciseOfTheKitRunsByItsNumber() throws IOException {
    try (KitCopy copy = KitCopy.in(folder, "ch04")) {
      Typed typed = Typed.run("run", "mine:4", "dead-roots", "--json");
      var report = JsonParser.parseString(typed.out()).getAsJsonObject();
      assertThat(report.get("stage").isJsonNull()).isTrue();
      assertThat(report.get("yours").getAsString())
          .isEqualTo("DeadRootsLeave");
    }
  }

  @Test
  void aClassThatFailsLeavesTheStagesInTheTable() throws IOException {
    Path file = folder.resolve("Bad.java");
    Files.writeString(file, "class Bad {");
    Typed typed = Typed.run("compare", "recycling", "--stages", "4,5",
        "--class", file.toString());

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).contains("Batched recycling",
        "Bad does not compile", "Bad.java:1:");
  }
}
