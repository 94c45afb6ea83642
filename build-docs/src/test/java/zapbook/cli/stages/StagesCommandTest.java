package zapbook.cli.stages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zapbook.cli.Typed;
import zapbook.stages.Stages;

/** The list of the stages, for people and for machines. */
class StagesCommandTest {

  @Test
  void machinesGetAnArrayWithAnEntryAStage() {
    var typed = Typed.run("stages", "--json");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).isEmpty();
    JsonArray all = JsonParser.parseString(typed.out()).getAsJsonArray();
    assertThat(all).hasSameSizeAs(Stages.all());
    for (int number = 0; number < all.size(); number++) {
      var stage = all.get(number).getAsJsonObject();
      assertThat(stage.get("stage").getAsInt()).isEqualTo(number);
      assertThat(stage.keySet()).isEqualTo(Set.of("stage", "title", "seed",
          "commits", "routines", "removed"));
      stage.getAsJsonArray("commits").forEach(commit ->
          assertThat(commit.getAsJsonObject().keySet()).isEqualTo(Set.of(
              "id", "author", "written", "landed", "release")));
    }
  }

  @Test
  void peopleGetTitlesAndRoutinesWithinThePage() {
    var typed = Typed.run("stages");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains("Two page tables and one lock",
        "before the first patch", "prepareZapPage");
    assertThat(typed.out().lines()).allSatisfy(line ->
        assertThat(line).hasSizeLessThanOrEqualTo(76));
  }
}
