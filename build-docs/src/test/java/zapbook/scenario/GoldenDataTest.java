package zapbook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zapbook.golden.Exclusion;
import zapbook.golden.Judge;
import zapbook.golden.Judgement;
import zapbook.golden.Judgement.Outcome;
import zapbook.golden.Run;
import zapbook.golden.Scenario;
import zapbook.golden.Tally;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.vm.Vm;

/** Each stage does what the kernel's own code did, field by field. */
class GoldenDataTest {

  private static final List<String> FILES =
      List.of("hand.ndjson.gz", "random.ndjson.gz");

  static Path file(String name) {
    try {
      return Path.of(
          GoldenDataTest.class.getResource("/golden/" + name).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void everyRunInScopeOfAStageMatchesOrIsExcludedByName() {
    List<Exclusion> exclusions = ExclusionFile.beside(file(FILES.get(0)));
    List<Judge> judges = Stages.all().stream()
        .map(stage -> Judge.of(stage, exclusions)).toList();
    Tally tally = new Tally();
    for (String name : FILES) {
      new ScenarioFile(file(name)).forEach(scenario ->
          judges.forEach(judge -> judge(judge, scenario, tally)));
    }
    for (Stage stage : Stages.all()) {
      System.out.println(stage + ": " + tally.byStage().get(stage.number()));
    }
    assertThat(tally.firstMismatch()).isNull();
    assertThat(tally.byStage()).allSatisfy((stage, counts) ->
        assertThat(counts.of(Outcome.MATCHED)).isPositive());
    assertThat(tally.all().of(Outcome.EXCLUDED))
        .as("lines of excluded.txt that are still needed")
        .isEqualTo(exclusions.size());
  }

  @Test
  void stageZeroIsComparedWithThreeKernels() {
    Tally tally = new Tally();
    Judge judge = Judge.of(Stages.stage(0), List.of());
    new ScenarioFile(file("hand.ndjson.gz")).forEach(
        scenario -> judge(judge, scenario, tally));
    assertThat(tally.byState(0)).containsOnlyKeys("K1", "K2z", "K3a");
    assertThat(tally.byState(0)).allSatisfy((state, counts) ->
        assertThat(counts.of(Outcome.MATCHED)).isGreaterThan(10));
  }

  private static void judge(Judge judge, Scenario scenario, Tally tally) {
    for (Run run : scenario.runs()) tally.add(judge.judge(scenario, run));
  }

  @ParameterizedTest
  @EnumSource(PlantedMistake.class)
  void aMistakeInAStageIsNoticed(PlantedMistake mistake) {
    Judgement first = firstMismatch(mistake::in);
    assertThat(first).as("a run in which it is noticed").isNotNull();
    assertThat(first.difference().field()).isNotEmpty();
  }

  private static Judgement firstMismatch(Function<Vm, ShadowMmu> factory) {
    Judge judge = Judge.of(0, factory, List.of());
    List<Judgement> found = new ArrayList<>();
    new ScenarioFile(file("hand.ndjson.gz")).forEach(scenario -> {
      for (Run run : scenario.runs()) {
        if (!found.isEmpty()) return;
        Judgement judgement = judge.judge(scenario, run);
        if (judgement.outcome() == Outcome.MISMATCHED) found.add(judgement);
      }
    });
    return found.isEmpty() ? null : found.get(0);
  }
}
