package zapbook.workloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zapbook.stages.Stage2;
import zapbook.stages.Stages;
import zapbook.vm.Vm;

/** A workload on all stages, as a prompt prints it. */
class ComparisonTest {
  /** What JShell shows of a value before it cuts out the middle. */
  private static final int PROMPT = 1_000;

  static List<Workload> workloads() {
    return Workloads.all();
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void whatAPromptPrintsFitsEightyColumnsAndIsNotCut(Workload workload) {
    Comparison all = workload.compare(small(workload));
    assertThat(all.toString()).hasSizeLessThan(PROMPT);
    assertThat(all.toString().lines()).allSatisfy(
        line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(all.text().wide(cell -> cell)).allSatisfy(
        line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    for (Comparison.Row row : all.rows()) {
      assertThat(row.result().toString().lines()).allSatisfy(
          line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
      assertThat(row.result().toString()).hasSizeLessThan(PROMPT);
    }
  }

  private static String[] small(Workload workload) {
    return workload.name().equals("memory-hotplug")
        ? new String[] {"gib=1"} : new String[0];
  }

  @Test
  void aStarStandsWhereACellIsNotWhatItIsAbove() {
    String text = Workloads.compare("restarts", "pages=100").toString();
    assertThat(text).startsWith(
        "restarts with pages=100 roots=8 unsync=4\n");
    assertThat(row(text, "1")).doesNotContain("*");
    assertThat(row(text, "2")).contains("4*").doesNotContain("104");
    assertThat(text).endsWith("Outcome of each run: done.\n"
        + "* is not what it is in the row above.");
  }

  @Test
  void aResultReadsAsALineAFigure() {
    Result result = Workloads.named("restarts").run(
        Stages.stage(2).factory(), "pages=1_000", "unsync=0");
    assertThat(result.toString().lines()).startsWith(
        "restarts: done (pages=1000 roots=8 unsync=0)",
        "  restarts          0", "  visited       1,008  pages");
  }

  /** As a learner's: the split, and nothing that profits from it. */
  public static class Mine extends Stage2 {
    public Mine(Vm vm) {
      super(vm);
    }

    @Override
    protected boolean makeMmuPagesAvailable() {
      return true;
    }
  }

  @Test
  void aClassOfYoursStandsBelowAndIsComparedWithItsStage() {
    Comparison all = Workloads.compare("recycling", "roots=2")
        .with("Mine", 2, Mine::new);
    int last = all.rows().size() - 1;
    assertThat(all.rows().get(last).result().parameters())
        .containsEntry("roots", 2L);
    assertThat(all.before(last)).isEqualTo(all.stage(2));
    assertThat(all.changed(last, "rounds")).isTrue();
    assertThat(row(all.toString(), "v")).contains("*");
    assertThat(all.toString()).endsWith("v Mine");
  }

  @Test
  void figuresAreThoseOfTheWorkloadThenAllCounters() {
    Comparison all = Workloads.compare("restarts", "pages=20");
    assertThat(all.figures()).startsWith("restarts", "visited");
    assertThat(all.allFigures()).containsAll(all.figures())
        .contains("entriesDropped", "maxHoldNanos");
    assertThat(all.stage(5).value("maxHoldNanos")).isPositive();
    assertThat(all.stage(5).value("nothing")).isNull();
  }

  @Test
  void wordsThatAreNoParametersAreRefused() {
    for (String word : List.of("roots", "roots=", "=3", "roots=x",
        "roots=-1", "roots=1_", "roots=9999999999999999999")) {
      assertThatThrownBy(() -> Workloads.compare("restarts", word))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + word + "' is no parameter");
    }
    assertThatThrownBy(
        () -> Workloads.compare("restarts", "roots=1", "roots=2"))
        .hasMessage("roots is given twice");
    assertThat(Values.parse("pages=4_000", "roots=1,0"))
        .isEqualTo(Map.of("pages", 4_000L, "roots", 10L));
  }

  private static String row(String text, String mark) {
    return text.lines().filter(line -> line.startsWith(" " + mark + " "))
        .findFirst().orElseThrow();
  }
}
