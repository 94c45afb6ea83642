package zapbook.lab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zapbook.golden.Played;
import zapbook.golden.Player;
import zapbook.golden.Run;
import zapbook.golden.Scenario;
import zapbook.scenario.JsonLine;
import zapbook.scenario.ScenarioReader;
import zapbook.scenario.ScenarioWriter;
import zapbook.stages.Stages;

class WorkbenchTest {

  static List<Scenario> examples() {
    List<Scenario> all = Examples.all();
    assertThat(all).hasSizeGreaterThan(5);
    return all;
  }

  private static Workbench bench(String line) {
    return Workbench.of(JsonLine.parse(line), 1);
  }

  private static Workbench first() {
    return bench(Examples.lines().get(0));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleShowsWhatItsChapterChanged(Scenario example) {
    Workbench bench = Workbench.of(example, 1);
    int after = Examples.chapter(example);
    List<Played> both = bench.play(List.of(after - 1, after));
    if (both.size() == 1) {
      assertThat(bench.judged(after - 1)).contains("is left out: the stage");
      return;
    }
    assertThat(both.get(0).text()).isNotEqualTo(both.get(1).text());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatIsWrittenPlaysTheSame(Scenario example) {
    Workbench bench = Workbench.of(example, 1);
    List<Played> played = bench.play(List.of(3, 9));
    Scenario again = ScenarioReader.read(
        JsonLine.parse(bench.lineWith(played)));
    Run run = again.runs().get(0);
    assertThat(run.played()).isEqualTo(played);
    for (Played each : played) {
      Player player = Player.on(Stages.stage(each.stage()));
      Played now = player.play(again, run);
      assertThat(now).isEqualTo(each);
      assertThat(player.sinceThen(again, run, now)).isNull();
    }
  }

  @Test
  void theGraphIsDrawnAsItIsBeforeTheFirstOperation() {
    assertThat(first().graph(4)).hasToString("""
        level 4
          #1 direct, root with links [0] #2
        level 3
          #2 direct with links [0] #3
        level 2
          #3 direct with links [0] #4 [1] #5 [7] #6
        level 1
          #4 direct, 4 entries
          #5 direct, 1 entry
          #6 direct, 12 entries""");
    assertThat(first().graph(4).alt()).startsWith("Graph of shadow pages. ")
        .contains("Level 2: #3 direct with links [0] #4 [1] #5 [7] #6.");
  }

  @Test
  void aLinkToAnUnsyncLeafIsMarked() {
    String line = Examples.all().stream()
        .filter(each -> each.name().equals("unsync-leaf"))
        .map(ScenarioWriter::line).findFirst()
        .orElseThrow();
    assertThat(bench(line).graph(2).toString()).contains(
        "#1 indirect, root with links [0] #2 marked",
        "#2 indirect with links [0] #3 marked [9] #4", "#3 indirect, unsync");
    assertThat(bench(line).graph(2).svg().split("class=\"edge c1\""))
        .as("two red links").hasSize(3);
  }

  @Test
  void anOperationIsSteppedThroughOnTwoStages() {
    var step = first().step(1, List.of(3, 4), 500);
    var html = Jsoup.parseBodyFragment(step.get("replay").toString());
    assertThat(html.select(".zb-steps caption").eachText()).containsExactly(
        "stage 3: " + Stages.stage(3).title(),
        "stage 4: " + Stages.stage(4).title());
    assertThat((List<?>) step.get("pictures")).hasSize(2);
    OpReplay second = OpReplay.of(first().scenario(), first().run(), 2,
        Player.on(Stages.stage(3)));
    assertThat(second.before()).hasToString("active: #1 root invalid");
    assertThat(second.after()).hasToString("active: empty");
    assertThat(second.graph()).hasToString("no page");
    assertThatThrownBy(() -> first().step(3, List.of(4), 1))
        .hasMessage("there is no operation 3, expected 1 to 2");
  }

  @Test
  void aPageThatIsNotThereIsMissedBeforeAnythingIsPlayed() {
    Workbench wrong = bench(Examples.lines().get(0)
        .replace("[\"put_root\",1]", "[\"prepare\",77]"));
    String words = "one-root, run 1 (zap-all), ops[1][1]:"
        + " there is no page 77";
    assertThatThrownBy(() -> wrong.graph(3)).hasMessage(words);
    assertThatThrownBy(() -> wrong.play(List.of(3))).hasMessage(words);
    assertThatThrownBy(() -> wrong.step(1, List.of(3), 1))
        .hasMessage(words);
    Workbench made = bench(Examples.lines().get(0).replace("[\"zap_all\"],",
        "[\"insert\",1],").replace("[\"put_root\",1]",
        "[\"prepare\",7]"));
    assertThat(made.graph(3).toString()).contains("#6").doesNotContain("#7");
  }

  @Test
  void withoutAPageOrAnOperationThereIsStillAGraph() {
    Workbench bench = bench("{\"name\": \"x\", \"pages\": [], \"links\": [],"
        + " \"entries\": [], \"runs\": []}");
    assertThat(bench.graph(0)).hasToString("no page");
    assertThat(bench.play(List.of(0)).get(0).results()).isEmpty();
  }

  @Test
  void aStageThatCannotPlayIsLeftOutUnlessItIsTheOnlyOne() {
    Scenario walk = Examples.all().stream()
        .filter(each -> each.name().equals("mmio-marks")).findFirst()
        .orElseThrow();
    Workbench bench = Workbench.of(walk, 1);
    assertThat(bench.play(List.of(2, 3))).extracting(Played::stage)
        .containsExactly(3);
    assertThatThrownBy(() -> bench.play(List.of(2)))
        .hasMessageContaining("stage 2").hasMessageContaining("no MMIO walk");
  }
}
