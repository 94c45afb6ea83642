package zapbook.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zapbook.cli.Typed;
import zapbook.workloads.Workloads;

/** The option --replay of run and compare. */
class ReplayFileTest {

  @TempDir Path directory;

  @Test
  void onePageTellsStoryAndParametersAndAsksForNothing()
      throws IOException {
    Path file = directory.resolve("übung 1.html");
    var typed = Typed.run("run", "1", "restarts", "-p", "pages=6", "-p",
        "roots=2", "-p", "unsync=1", "--replay", file.toString());

    assertThat(typed.err()).isEmpty();
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains("The replay is in " + file);
    Document page = Jsoup.parse(file);
    assertThat(page.title()).contains("restarts");
    assertThat(page.text()).contains(
        Workloads.named("restarts").whatToSee(), "pages = 6", "roots = 2",
        "page #1 is zapped");
    assertThat(page.select("[src], link:not([href^=data:]), object, iframe"))
        .isEmpty();
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    assertThat(runs(page)).hasSize(1);
  }

  @Test
  void compareShowsTwoStagesSideBySide() throws IOException {
    Path file = directory.resolve("pair.html");
    var typed = Typed.run("compare", "dead-roots", "--stages", "3,4",
        "-p", "roots=2", "-p", "unsync=2", "--replay", file.toString());

    assertThat(typed.err()).isEmpty();
    assertThat(typed.out()).contains("The replay is in " + file);
    JsonArray runs = runs(Jsoup.parse(file));
    assertThat(runs.get(0).getAsJsonObject().get("title").getAsString())
        .startsWith("stage 3:");
    assertThat(runs.get(1).getAsJsonObject().get("title").getAsString())
        .startsWith("stage 4:");
  }

  @Test
  void withoutStagesItShowsTheChange() throws IOException {
    Path file = directory.resolve("pair.html");
    Typed.run("compare", "drop-caches", "-p", "pages=200",
        "--replay", file.toString());

    assertThat(Jsoup.parse(file).text()).contains("stage 5:", "stage 6:");
  }

  @Test
  void aLongRunIsCutAndSaysSo() throws IOException {
    Path file = directory.resolve("long.html");
    Typed.run("run", "2", "restarts", "--replay", file.toString(),
        "--replay-steps", "40");

    Document page = Jsoup.parse(file);
    assertThat(page.text()).contains("the first 30 and the last 10 kept",
        "steps left out here");
    assertThat(page.select("tbody tr")).hasSize(41);
  }

  @Test
  void machinesGetJsonAlone() {
    var typed = Typed.run("run", "1", "dead-roots", "--json",
        "--replay", directory.resolve("x.html").toString());

    assertThat(JsonParser.parseString(typed.out()).isJsonObject()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
      "nowhere/x.html, there is no folder",
      "., is a folder; expected a file"
  })
  void aPathThatCannotBeWrittenIsToldBeforeAnythingRuns(
      String path, String why) throws IOException {
    var typed = Typed.run("run", "1", "restarts", "--replay",
        directory.resolve(path).toString());

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).contains(why);
    assertThat(typed.out()).isEmpty();
    try (var left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "run 1 restarts --replay x.html --replay-steps 2"
          + " | --replay-steps cannot be 2; expected 10 to 5000",
      "compare restarts --replay x.html --stages 1,2,3"
          + " | a replay shows two stages side by side",
      "run --list --replay x.html | the list needs no stage"
  })
  void wrongUseIsToldInOneLine(String words, String why) {
    var typed = Typed.run(words.strip().split(" "));

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).contains(why.strip());
    assertThat(Path.of("x.html")).doesNotExist();
  }

  private static JsonArray runs(Document page) {
    String data = page.select("script[type=application/json]").html();
    return JsonParser.parseString(data).getAsJsonObject()
        .getAsJsonArray("runs");
  }
}
