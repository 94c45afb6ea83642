package zapbook.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zapbook.cli.Typed;
import zapbook.stages.Stages;
import zapbook.workloads.FigureWords;
import zapbook.workloads.Workloads;

/** One workload on all stages: where does a figure change? */
class CompareCommandTest {

  private static final String ESCAPE = "\033[";

  @TempDir Path directory;

  static List<String> workloads() {
    return WorkloadName.names();
  }

  @Test
  void restartsVanishAtStageTwoAndAMarkSaysSo() {
    String out = Typed.run("compare", "restarts").out();

    assertThat(row(out, 1)).endsWith("4,004    36,044    4,016         8");
    assertThat(row(out, 2)).endsWith("4*    4,044*   4,016         8");
    assertThat(row(out, 3)).doesNotContain("*");
    assertThat(out).contains("Outcome of each run: done.",
        "What to see: " + "Up to stage 1", "on a logarithmic scale");
  }

  @Test
  void dropCachesFreesMoreFromStageSixOn() {
    String out = Typed.run("compare", "drop-caches").out();

    assertThat(row(out, 5)).contains("Batched recycling", "1,997")
        .doesNotContain("*");
    assertThat(row(out, 6)).contains(
        "Batched shrinking", "208*", "1,792*", "14*");
    assertThat(row(out, 7)).doesNotContain("*");
    assertThat(bar(out, 5)).hasSizeGreaterThan(8 * bar(out, 6).length());
  }

  @Test
  void anOutcomeThatChangesHasAColumnAndAMark() {
    String out = Typed.run("compare", "no-pages-left").out();

    assertThat(row(out, 6)).contains("stuck ");
    assertThat(row(out, 7)).contains("-ENOSPC to user space*");
    assertThat(out).doesNotContain("Outcome of each run");
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void everyTableFitsEightyColumns(String workload) {
    var words = workload.equals("memory-hotplug")
        ? new String[] {"compare", workload, "-p", "gib=1", "--stages=2,3"}
        : new String[] {"compare", workload};
    var typed = Typed.run(words);

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out().lines()).allSatisfy(line ->
        assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(typed.out()).contains("*");
  }

  @Test
  void someStagesAreEnoughIfTheyAreAskedFor() {
    var typed = Typed.run("compare", "recycling", "--stages", "5,0,3-4",
        "-p", "roots=2", "--json");

    var rows = JsonParser.parseString(typed.out()).getAsJsonArray();
    assertThat(rows).extracting(
        row -> row.getAsJsonObject().get("stage").getAsInt())
        .containsExactly(0, 3, 4, 5);
    assertThat(rows.get(0).getAsJsonObject().keySet()).containsExactly(
        "stage", "variant", "yours", "workload", "label", "parameters",
        "clock", "outcome", "reason", "figures", "counters", "lock",
        "kernelLog");
    assertThat(rows.get(0).getAsJsonObject().getAsJsonObject("parameters")
        .get("roots").getAsInt()).isEqualTo(2);
  }

  @Test
  void aVariantStandsBelowTheStagesAndIsComparedWithItsOwn() {
    String out = Typed.run("compare", "livelock", "-p", "pages=50",
        "--stages", "2,3").out();

    assertThat(out).contains("(historical)",
        "v  delete-zaps-all: deleting a slot zaps all");
    assertThat(out.lines().filter(line -> line.startsWith(" v  ")))
        .singleElement().asString()
        .contains("delete-zaps-all", "endless*");
    assertThat(out).contains(" v |");
  }

  @Test
  void machinesReadAVariantByItsName() {
    var rows = JsonParser.parseString(Typed.run("compare", "livelock",
        "-p", "pages=50", "--stages", "3", "--json").out())
        .getAsJsonArray();
    assertThat(rows).hasSize(4);
    var variant = rows.get(1).getAsJsonObject();
    assertThat(variant.get("stage").isJsonNull()).isTrue();
    assertThat(variant.get("variant").getAsString())
        .isEqualTo("delete-zaps-all");
    assertThat(variant.get("label").getAsString()).isEqualTo("historical");
  }

  @Test
  void underTheRealLockHoldsAreMeasuredAndNothingElseIsShown()
      throws IOException {
    Path file = directory.resolve("real.svg");
    var typed = Typed.run("compare", "recycling", "--stages", "4,5",
        "--lock", "real", "--runs", "3", "--svg", file.toString());

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains("Measured in real time",
        "real max hold").doesNotContain("*", "What to see", "rounds");
    assertThat(typed.out().lines()).allSatisfy(line ->
        assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(Files.readString(file)).contains("of real time");
  }

  @Test
  void theSentenceIsOnlyPromisedForTheStandardParameters() {
    assertThat(Typed.run("compare", "recycling", "-p", "roots=2").out())
        .contains("What to see with the standard parameters: ");
  }

  @Test
  void thePlotIsAWellFormedFileThatNamesTheUnit() throws Exception {
    Path file = directory.resolve("a plot.svg");
    var typed = Typed.run("compare", "restarts", "--figure", "visited",
        "--stages", "1-2", "--svg", file.toString());

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains("The plot is in " + file);
    var document = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder().parse(file.toFile());
    assertThat(document.getDocumentElement().getTagName())
        .isEqualTo("svg");
    assertThat(Files.readString(file))
        .contains("visited (pages)", ">36,044<", ">4,044<");
  }

  @Test
  void aPlotOfTimesSaysThatTheyAreVirtual() throws IOException {
    Path file = directory.resolve("hold.svg");
    Typed.run("compare", "dirty-log-soft-lockup", "-p", "leaves=20",
        "--figure", "maxHoldNanos", "--svg", file.toString(), "--json");

    assertThat(Files.readString(file))
        .containsPattern("max hold \\(.s of virtual time\\)");
  }

  @Test
  void aPlotThatCannotBeWrittenIsToldBeforeAnythingRuns() {
    var typed = Typed.run("compare", "restarts", "--svg",
        directory.resolve("no/such.svg").toString());

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).hasLineCount(1).contains("there is no folder");
    assertThat(Typed.run("compare", "restarts", "--svg",
        directory.toString()).err()).contains("is a folder");
  }

  @Test
  void colourMarksTheSameCellsAndIsNeverAlone() {
    String plain = Typed.run("compare", "drop-caches").out();
    String painted =
        Typed.run("compare", "drop-caches", "--color=always").out();

    assertThat(plain).doesNotContain(ESCAPE);
    assertThat(row(painted, 6)).contains(ESCAPE + "33m");
    assertThat(painted.replaceAll("\033\\[[0-9;]*m", ""))
        .isEqualTo(plain);
  }

  @Test
  void everyFigureSaysWhatIsCountedByItsNameOrItsUnit() {
    var plain = List.of("pages", "flushes", "restarts", "reloads",
        "yields", "faults", "refaults", "misses", "accesses", "rounds",
        "passes", "calls", "lockups", "roots", "entries");
    for (var workload : Workloads.all()) {
      var result = workload.run(Stages.stage(7).factory(),
          workload.name().equals("memory-hotplug")
              ? java.util.Map.of("gib", 1L) : java.util.Map.of());
      assertThat(result.figures().keySet()).allSatisfy(name ->
          assertThat(FigureWords.isTime(name)
              || !FigureWords.unit(name).isEmpty()
              || List.of(FigureWords.label(name).split(" ")).stream()
                  .anyMatch(plain::contains)).as(name).isTrue());
    }
  }

  /** The row of a stage in the table. */
  private static String row(String out, int stage) {
    return out.lines().filter(line -> line.startsWith(" " + stage + "  "))
        .map(String::stripTrailing).findFirst().orElseThrow();
  }

  /** The bar of a stage in the plot. */
  private static String bar(String out, int stage) {
    return out.lines().filter(line -> line.startsWith(" " + stage + " |"))
        .map(line -> line.replaceAll("[^#]", "")).findFirst().orElseThrow();
  }
}
