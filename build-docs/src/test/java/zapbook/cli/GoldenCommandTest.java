package zapbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenCommandTest {

  /** One direct leaf, zapped by the whole zap of a kernel. */
  private static final String SCENARIO = """
      {"name": "one", "topic": "T", "vcpus": 1, "pages": [{"id": 1}],
       "links": [], "entries": [[1, 0, 1, "map"]], "runs": [{"run": "zap",
       "n_max": 64, "gen": 0, "contention": "never", "ops": [["zap_all"]],
       "expect": [{"states": ["K3a", "K4"], "ops": [{"op": "zap_all",
       "outcome": "ok", "ret": null, "prepared": [[1, 0, 1, null, "p"]],
       "freed": [[1]], "flushes": 1, "visited": 1, "walks": 2,
       "restarts": 1, "max_prep_between_tests": 1,
       "max_entries_between_tests": 2, "entries_dropped": 2,
       "stat_zapped": 1, "max_retained": 1, "after": {"max": 64,
       "active": []}}]}]}, {"run": "walk", "n_max": 64, "gen": 0,
       "contention": "never", "ops": [["zap_mmio"]], "expect": [{"states":
       ["K0"], "ops": [{"op": "zap_mmio", "outcome": "ok"}]}]}]}
      """.replaceAll("\\s*\\R\\s*", " ").strip();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;

  private int run(String... args) {
    var line = CommandLines.create(
        new Errors(false), Map.of(), List.of(args));
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(args);
  }

  private String file(String... lines) throws IOException {
    Path file = directory.resolve("some.ndjson");
    Files.write(file, List.of(lines));
    return file.toString();
  }

  private JsonObject json() {
    return JsonParser.parseString(out.toString()).getAsJsonObject();
  }

  @Test
  void whatMatchesIsCountedByStageAndKernel() throws Exception {
    assertThat(run("golden", file(SCENARIO), "--stage", "0")).isZero();
    assertThat(out.toString()).contains("1 scenario, 2 runs", "stage 0:",
        "K3a 1", "the stage has no MMIO walk",
        "\n  K3a  the tree before the return value was split, February 2019\n")
        .doesNotContain("K4");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aMismatchNamesTheRunTheOperationTheFieldAndBothValues()
      throws Exception {
    String wrong = SCENARIO.replace("\"flushes\": 1", "\"flushes\": 2");
    assertThat(run("golden", file(wrong), "--stage", "0")).isEqualTo(1);
    assertThat(out.toString()).contains("first mismatch one, run 1 (zap),"
        + " operation 1, stage 0 as K3a", "field     flushes",
        "expected  2", "got       1");
  }

  @Test
  void aMissingNumberIsZeroButAMissingResultIsNot() throws Exception {
    String zero = SCENARIO.replace("\"flushes\": 1",
        "\"flushes\": 1, \"reloads\": 0");
    assertThat(run("golden", file(zero), "--stage", "0")).isZero();
    String result = SCENARIO.replace("\"ret\": null", "\"ret\": 0");
    assertThat(run("golden", file(result), "--stage", "0")).isEqualTo(1);
  }

  @Test
  void machinesReadOneDocument() throws Exception {
    assertThat(run("golden", "--json", "--stage", "0", file(SCENARIO)))
        .isZero();
    assertThat(json().keySet()).containsExactly("scenarios", "runs",
        "matched", "excluded", "outOfScope", "mismatched", "byStage",
        "firstMismatch", "played");
    assertThat(json().get("matched").getAsInt()).isEqualTo(1);
    assertThat(json().get("outOfScope").getAsInt()).isEqualTo(1);
    assertThat(json().get("firstMismatch").isJsonNull()).isTrue();
    assertThat(json().getAsJsonObject("byStage").keySet())
        .containsExactly("0");
  }

  @Test
  void aMismatchIsAlsoToldToMachines() throws Exception {
    String wrong = SCENARIO.replace("\"freed\": [[1]]", "\"freed\": []");
    assertThat(run("golden", "--json", "--stage", "0", file(wrong)))
        .isEqualTo(1);
    var first = json().getAsJsonObject("firstMismatch");
    assertThat(first.get("field").getAsString()).isEqualTo("freed[0]");
    assertThat(first.get("expected").getAsString()).isEqualTo("nothing");
    assertThat(first.get("operation").getAsInt()).isEqualTo(1);
  }

  @Test
  void whatTheFileBesideExcludesIsNoMismatch() throws Exception {
    String wrong = SCENARIO.replace("\"flushes\": 1", "\"flushes\": 2");
    Files.writeString(directory.resolve("excluded.txt"),
        "# why\n\none 1 0 a test\n");
    assertThat(run("golden", file(wrong), "--stage", "0", "--json"))
        .isZero();
    assertThat(json().get("excluded").getAsInt()).isEqualTo(1);
  }

  @Test
  void aPackedFileIsReadToo() throws Exception {
    Path file = directory.resolve("some.ndjson.gz");
    try (OutputStream packed =
        new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(SCENARIO.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(run("golden", file.toString(), "--stage", "0")).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "\"vcpus\": 1 | \"vcpus\": 0 | vcpus is 0, expected a number from 1 to",
    "\"topic\" | \"topik\" | unknown field topik, expected one of entries,",
    "\"id\": 1 | \"id\": 2 | page 2: ids count from 1, expected 1",
    "\"id\": 1 | \"id\": 1, \"level\": 5 | pages[0].level is 5, expected a",
    "\"id\": 1 | \"id\": 1, \"gen\": true | pages[0].gen is true, expected",
    "[1, 0, 1, | [1, 0, 512, | entries[0][2] is 512, expected a number",
    "[1, 0, 1, | [7, 0, 1, | there is no page 7",
    "[1, 0, 1, | [1, 1, 0, | entries 1 to 0: no range",
    "\"map\" | \"large\" | kind LARGE stand in pages of level 2 or 3",
    "\"map\" | \"mop\" | is \"mop\", expected one of map, large, mmio",
    "[] | [[1, 0, 1]] | #1 L1 gfn 0x10 can link to pages of level 0",
    "\"never\" | \"often\" | contention is \"often\", expected never,",
    "\"never\" | \"every:0\" | expected never, always or every:K",
    "[\"zap_all\"] | [\"zap\"] | ops[0] names \"zap\", expected one of zap_all",
    "[\"zap_all\"] | [\"shrink\"] | expected a list of 2 values",
    "\"n_max\": 64 | \"n_max\": -1 | n_max is -1, expected a number from 0",
    "\"n_max\": 64, | `` | no runs[0].n_max, expected this field",
    "\"K3a\" | 3 | states[0] is 3, expected a string",
    "\"name\" | name | no JSON at column ",
    "{\"name\" | # | 2: no JSON at column 2, expected one object a line",
    "{\"name\" | [{\"name\" | no JSON at column "
  })
  void aMalformedLineIsToldInOneLineWithFileAndNumber(
      String from, String to, String told) throws Exception {
    assertThat(SCENARIO).contains(from);
    String bad = SCENARIO.replaceFirst(
        Pattern.quote(from), Matcher.quoteReplacement(to));
    assertThat(run("golden", file(SCENARIO, bad))).isEqualTo(2);
    expectOneLine("some.ndjson:2: ");
    expectOneLine(told);
  }

  private void expectOneLine(String told) {
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("zapbook: ").contains(told);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFileThatIsNotPackedSaysSo() throws Exception {
    Path file = directory.resolve("plain.ndjson.gz");
    Files.writeString(file, SCENARIO);
    assertThat(run("golden", file.toString())).isEqualTo(2);
    expectOneLine("plain.ndjson.gz: not packed with gzip");
  }

  @Test
  void aBadLineOfExclusionsSaysWhatIsExpected() throws Exception {
    Files.writeString(directory.resolve("excluded.txt"), "one two\n");
    assertThat(run("golden", file(SCENARIO))).isEqualTo(2);
    expectOneLine("excluded.txt:1: \"one two\", expected SCENARIO RUN");
  }

  /** The same graph; no kernel has played this run. */
  private static final String OWN = SCENARIO.substring(
      0, SCENARIO.indexOf(" \"expect\"")).replaceFirst(",$", "") + "}]}";

  private static String keeping(int flushes) {
    return OWN.replaceFirst("}]}$", ", \"played\": [{\"stage\": 4, \"ops\":"
        + " [{\"op\": \"zap_all\", \"outcome\": \"ok\", \"ret\": null,"
        + " \"prepared\": [[1, 0, 1, 0, \"p\"]], \"freed\": [[1]],"
        + " \"flushes\": " + flushes + ", \"visited\": 1, \"walks\": 1,"
        + " \"yield_tests\": 1, \"max_prep_between_tests\": 1,"
        + " \"max_entries_between_tests\": 2, \"entries_dropped\": 2,"
        + " \"stat_zapped\": 1, \"max_retained\": 1, \"after\":"
        + " {\"max\": 64}}]}]}]}");
  }

  @Test
  void aRunThatNoKernelHasPlayedIsPlayedAndShown() throws Exception {
    assertThat(run("golden", file(OWN))).isZero();
    assertThat(out.toString()).contains("1 scenario, 1 run",
        "one, run 1 (zap)", "No kernel's results are in the file",
        "stage 0: ", "stage 9: ", "  1  zap_all", "zapped      #1",
        "freed       #1", "active      empty", "pages used  0 of 64")
        .doesNotContain("matched");
    assertThat(out.toString().lines()).allSatisfy(
        line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void itIsPlayedOnOneStageToo() throws Exception {
    assertThat(run("golden", file(OWN), "--stage", "4")).isZero();
    assertThat(out.toString()).contains("stage 4: ")
        .doesNotContain("stage 3: ");
  }

  @Test
  void aStageThatCannotPlayItSaysWhy() throws Exception {
    String walk = OWN.replace("zap_all", "zap_mmio");
    assertThat(run("golden", file(walk), "--stage", "2")).isZero();
    assertThat(out.toString())
        .contains("not played: the stage has no MMIO walk");
  }

  @Test
  void whatIsKeptInTheFileIsComparedWithWhatTheStageDoes()
      throws Exception {
    assertThat(run("golden", file(keeping(1)), "--stage", "4"))
        .as(out + "%s", err).isZero();
    assertThat(out.toString())
        .contains("stage 4: the same as is kept in the file");
    assertThat(run("golden", file(keeping(2)), "--stage", "4"))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("stage 4: not as is kept in the file",
            "operation 1, flushes: expected 2, got 1");
  }

  @Test
  void machinesReadWhatTheStagesDid() throws Exception {
    assertThat(run("golden", "--json", file(keeping(2)))).isEqualTo(1);
    var played = json().getAsJsonArray("played");
    assertThat(played).hasSize(10);
    var fourth = played.get(4).getAsJsonObject();
    assertThat(fourth.get("stage").getAsInt()).isEqualTo(4);
    assertThat(fourth.get("asKept").getAsBoolean()).isFalse();
    assertThat(fourth.get("difference").getAsString())
        .isEqualTo("operation 1, flushes: expected 2, got 1");
    assertThat(fourth.getAsJsonArray("ops").get(0).getAsJsonObject()
        .getAsJsonArray("freed").toString()).isEqualTo("[[1]]");
    assertThat(played.get(3).getAsJsonObject().get("asKept").isJsonNull())
        .isTrue();
    assertThat(json().get("matched").getAsInt()).isZero();
  }

  @Test
  void aFileWithoutARunIsAnError() throws Exception {
    String none = OWN.substring(0, OWN.indexOf("\"runs\"")) + "\"runs\": []}";
    assertThat(run("golden", file(none))).isEqualTo(2);
    expectOneLine("some.ndjson: no run in it, expected at least one");
  }

  @Test
  void aRunWithoutAnOperationIsAnError() throws Exception {
    assertThat(run("golden", file(OWN.replace("[\"zap_all\"]", ""))))
        .isEqualTo(2);
    expectOneLine("some.ndjson:1: run 1 (zap) of one has no operation,"
        + " expected at least one");
  }
}
