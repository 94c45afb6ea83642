package zapbook.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.golden.Scenario;

/** What is written is what was read. */
class ScenarioWriterTest {

  private static Scenario read(String line) {
    return ScenarioReader.read(JsonLine.parse(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hand.ndjson.gz", "random.ndjson.gz"})
  void eachGoldenScenarioIsTheSameAfterItWasWritten(String file) {
    List<Scenario> all = new ArrayList<>();
    new ScenarioFile(GoldenDataTest.file(file)).forEach(all::add);
    assertThat(all).hasSizeGreaterThan(100).allSatisfy(scenario -> {
      String line = ScenarioWriter.line(scenario);
      assertThat(line).doesNotContain("\n");
      assertThat(read(line)).isEqualTo(scenario);
    });
  }

  @Test
  void everyFieldIsWrittenAsTheFormatHasIt() {
    String line = """
        {"name":"a","topic":"t","note":"n \\"q\\"","vcpus":3,"tdp":true,
        "pages":[{"id":1,"gfn":7,"level":2,"direct":false,"root_count":2,
        "gen":4},{"id":2,"direct":false,"unsync":true,"mmio_cached":true,
        "nested":true},{"id":3,"stale_unsync":true}],"links":[[1,5,2]],
        "entries":[[2,0,511,"map"],[1,6,6,"large"],[3,1,2,"mmio"]],
        "runs":[{"run":"r","n_max":9,"gen":4,"contention":"every:3",
        "actions":[{"at":2,"do":"shrink","arg":1},{"at":"every","do":
        "insert","arg":2},{"at":"every:4","do":"zap_all","arg":0}],
        "ops":[["zap_all"],["shrink",5]],"expect":[{"states":["K4"],
        "ops":[{"op":"zap_all","outcome":"ok","ret":null,"flushes":1}]}],
        "played":[{"stage":4,"ops":[{"op":"zap_all","outcome":"ok",
        "ret":null,"prepared":[[1,0,1,0,"p"]]}]}]}]}
        """.replace("\n", "");
    assertThat(ScenarioWriter.line(read(line))).isEqualTo(line);
  }

  @Test
  void textOfAnyKindIsJsonThatAnotherReaderTakes() {
    Map<String, Object> odd = new LinkedHashMap<>();
    odd.put("a \"b\" \\ \n\t\u0001\u2028 é <", List.of());
    odd.put("empty", Map.of());
    String json = JsonText.of(odd);
    assertThat(JsonParser.parseString(json).getAsJsonObject().keySet())
        .containsExactlyElementsOf(odd.keySet());
    assertThat(JsonLine.parse(json)).isEqualTo(odd);
  }

  @Test
  void whatIsKeptOfAStageIsReadAndChecked() {
    String line = """
        {"name":"a","pages":[],"links":[],"entries":[],"runs":[{"run":"r",
        "n_max":9,"gen":0,"contention":"never","ops":[["zap_all"]],
        "played":[{"stage":4,"ops":[{"op":"zap_all","outcome":"ok"}]}]}]}
        """.replace("\n", "");
    var run = read(line).runs().get(0);
    assertThat(run.isJudged()).isFalse();
    assertThat(run.playedOn(4)).isPresent();
    assertThat(run.playedOn(5)).isEmpty();
    assertThatThrownBy(() -> read(line.replace("\"stage\":4",
        "\"stage\":10"))).hasMessage("runs[0].played[0].stage is 10,"
            + " expected a number from 0 to 9");
    assertThatThrownBy(() -> read(line.replace("\"gen\":0", "\"gen\":-1")))
        .isInstanceOfSatisfying(BadInput.class, bad -> {
          assertThat(bad.place()).isEqualTo("runs[0].gen");
          assertThat(bad.wrong())
              .isEqualTo("a number from 0 to 2147483647, not -1");
        });
    assertThatThrownBy(() -> read(line.replace("\"outcome\"", "\"out\"")))
        .hasMessage("no runs[0].played[0].ops[0].outcome,"
            + " expected this field");
    assertThatThrownBy(() -> read(
        line.replace(":\"ok\"", ":\"ok\",\"x\":[1.5]")))
        .hasMessageStartingWith("runs[0].played[0].ops[0].x[0] is 1.5,"
            + " expected a number from");
  }
}
