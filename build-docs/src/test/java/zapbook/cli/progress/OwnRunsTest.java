package zapbook.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.exercise.KitCopy;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;

/** Runs of the reader's classes are kept, and told to the book safely. */
class OwnRunsTest {

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();
  private KitCopy copy;
  private Kit kit;
  private Path script;

  @BeforeEach
  void aKitWithABook() throws IOException {
    Files.createDirectory(folder.resolve("home"));
    copy = KitCopy.in(Files.createDirectory(folder.resolve("kit")), "ch02");
    kit = new Kit(copy.root);
    script = Files.createDirectories(kit.book()).resolve("mine.js");
  }

  @AfterEach
  void comeHome() throws IOException {
    copy.close();
  }

  private OwnRuns runs() {
    return OwnRuns.of(
        kit, Optional.of(folder.resolve("home")), complaints::add);
  }

  private Exercise exercise() {
    return Exercises.named(kit.root(), "2");
  }

  private KeptRun run(String exercise, long roots, String reason,
      String replay) {
    return new KeptRun(exercise, "TwoAnswers", 1,
        Fingerprint.of(exercise()), "2026-11-21 10:14", "solved",
        "restarts", Map.of("roots", roots), "threw", reason,
        Map.of("restarts", 4L), Map.of(), List.of(), Map.of(), replay);
  }

  private JsonObject told() throws IOException {
    String text = Files.readString(script);
    assertThat(text).startsWith("window.zapbookMine = ").endsWith(";\n");
    return JsonParser.parseString(text.substring(text.indexOf('{'),
        text.length() - 2)).getAsJsonObject();
  }

  @Test
  void theNewestComesFirstAndTakesThePlaceOfTheSameOne()
      throws IOException {
    for (long roots : new long[] {1, 2, 3, 2, 4, 5}) {
      OwnRuns runs = runs();
      runs.add(run("2", roots, "", ""));
      runs.add(run("6", 1, "", ""));
      assertThat(runs.save()).isTrue();
    }
    assertThat(runs().all()).extracting(each -> each.exercise()
        + each.values()).containsExactly(
        "6{roots=1}", "2{roots=5}", "2{roots=4}", "2{roots=2}");
    assertThat(told().getAsJsonArray("runs")).hasSize(4);
    assertThat(complaints).isEmpty();
  }

  @Test
  void lettersThatMeanSomethingInAPageAreEscaped() throws IOException {
    String bad = "</script><b>\"'\\\u2028\u2029&\n\u0000";
    OwnRuns runs = runs();
    runs.add(run("2", 1, bad, bad));
    runs.save();
    assertThat(Files.readString(script)).doesNotContain("<", "&", "'",
        "\u2028", "\u2029", "\u0000").hasLineCount(1);
    JsonObject run = told().getAsJsonArray("runs").get(0).getAsJsonObject();
    assertThat(run.get("reason").getAsString()).isEqualTo(bad);
    assertThat(run.get("replay").getAsString()).isEqualTo(bad);
  }

  @Test
  void nothingGrowsWithoutEnd() throws IOException {
    OwnRuns runs = runs();
    for (int n = 0; n < 12; n++) {
      runs.add(run(String.valueOf(n), 1, "x".repeat(9_000_000),
          "r".repeat(500_000)));
    }
    runs.save();
    assertThat(Files.size(script)).isBetween(1_500_000L, 2_500_000L);
    assertThat(runs().all()).hasSize(12);
    assertThat(runs().all().get(0).replay()).hasSize(500_000);
    assertThat(runs().all().get(11).replay()).isEmpty();
    assertThat(run("2", 1, "", "r".repeat(9_000_000)).replay()).isEmpty();
  }

  @Test
  void theBookIsToldWhatTheTextIsNow() throws IOException {
    OwnRuns runs = runs();
    runs.add(run("2", 1, "", ""));
    runs.save();
    Path starter = exercise().parts().get(0).starter();
    Files.writeString(starter, "// looks, and changes nothing\n"
        + Files.readString(starter));
    ReaderState.of(kit, complaints::add).saveIfChanged();
    assertThat(now()).isEqualTo(runs().all().get(0).text());
    Files.writeString(starter, Files.readString(starter)
        + "class More { }\n");
    ReaderState.of(kit, complaints::add).saveIfChanged();
    assertThat(now()).isNotEmpty().isEqualTo(Fingerprint.of(exercise()))
        .isNotEqualTo(runs().all().get(0).text());
  }

  private String now() throws IOException {
    return told().getAsJsonObject("now").get("2").getAsString();
  }

  @Test
  void whatIsForgottenIsGoneFromTheBookToo() throws IOException {
    OwnRuns runs = runs();
    runs.add(run("2", 1, "", ""));
    runs.add(run("6", 1, "", ""));
    runs.save();
    runs().forget("2");
    assertThat(runs().all()).extracting(KeptRun::exercise)
        .containsExactly("6");
    assertThat(told().getAsJsonArray("runs")).hasSize(1);
  }

  @Test
  void whereTheKitCannotBeWrittenItIsKeptAtHomeAndTheBookIsNotTold()
      throws IOException {
    Files.writeString(kit.root().resolve(".zapbook"), "no folder");
    Files.delete(kit.book());
    OwnRuns runs = runs();
    runs.add(run("2", 1, "", ""));
    assertThat(runs.save()).isFalse();
    assertThat(folder.resolve("home/.zapbook/runs.json")).exists();
    assertThat(script).doesNotExist();
    assertThat(runs().all()).hasSize(1);
  }

  @Test
  void aFileThatCannotBeUsedIsToldAndSetAside() throws IOException {
    Path file = kit.root().resolve(".zapbook/runs.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"runs\": [{\"exercise\": \"2\"}, 7, {}]}");
    assertThat(runs().all()).isEmpty();
    assertThat(complaints).isEmpty();
    Files.writeString(file, "no JSON");
    assertThat(runs().all()).isEmpty();
    assertThat(complaints).singleElement().asString()
        .contains("runs.json is no JSON object", "runs.json.broken");
  }
}
