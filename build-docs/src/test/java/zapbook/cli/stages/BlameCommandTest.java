package zapbook.cli.stages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import zapbook.cli.Typed;
import zapbook.stages.Blame;
import zapbook.stages.Stages;
import zapbook.stages.Version;

/** Which patch touched a routine last. */
class BlameCommandTest {

  @Test
  void peopleGetALineARoutineWithinThePage() {
    var typed = Typed.run("blame");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains(
        "zapObsoletePages       stage 9    b28cb0cd2c5e"
            + "  Sean Christopherson, 2022-05-11",
        "onSlotDeleted          stage 0    -             before",
        "zapOldestPage          gone in 6  ebdb292dac79");
    for (Version one : Blame.last(Stages.stage(9))) {
      assertThat(typed.out()).contains(System.lineSeparator()
          + one.routine() + " ");
    }
    assertThat(typed.out().lines()).allSatisfy(line ->
        assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void anOlderStageDoesNotKnowWhatCameLater() {
    assertThat(Typed.run("blame", "2").out())
        .contains("zapObsoletePages       stage 2    fbb158cb88b6")
        .doesNotContain("zapMmioSptes", "gone in");
  }

  @Test
  void aRoutineIsFollowedThroughTheStagesThatChangedIt() {
    var typed = Typed.run("blame", "prepareZapPage");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).startsWith("Every version of prepareZapPage");
    assertThat(typed.out().lines().skip(3)).hasSameSizeAs(
        Blame.upTo(Stages.stage(9)).get("prepareZapPage"))
        .anyMatch(line -> line.matches(" +stage 2 +83cdb56864bc .*"));
    assertThat(json("blame", "prepareZapPage", "--json"))
        .allMatch(one -> one.get("routine").getAsString()
            .equals("prepareZapPage"));
  }

  @Test
  void aRoutineThatNoStageChangedIsToldApartFromOneThatIsNone() {
    assertThat(Typed.run("blame", "markInvalid").err()).isEqualTo(
        "zapbook: no stage has changed markInvalid:"
            + " it stands in ShadowPages" + System.lineSeparator());
    var typed = Typed.run("blame", "prepareZapPag");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .contains("did you mean 'prepareZapPage'?");
  }

  @Test
  void machinesGetTheLastVersionOfEachRoutineOrAll() {
    var last = json("blame", "--json");
    assertThat(last).hasSameSizeAs(Blame.last(Stages.stage(9)));
    assertThat(last).allSatisfy(one -> assertThat(one.keySet())
        .containsExactly("routine", "stage", "removed", "commit"));

    assertThat(json("blame", "--all", "--json")).filteredOn(one ->
        one.get("routine").getAsString().equals("zapObsoletePages"))
        .extracting(one -> one.get("stage").getAsInt())
        .containsExactly(0, 1, 2, 4, 9);
  }

  private static List<JsonObject> json(String... words) {
    var typed = Typed.run(words);
    assertThat(typed.err()).isEmpty();
    var array = JsonParser.parseString(typed.out()).getAsJsonArray();
    return StreamSupport.stream(array.spliterator(), false)
        .map(one -> one.getAsJsonObject()).toList();
  }
}
