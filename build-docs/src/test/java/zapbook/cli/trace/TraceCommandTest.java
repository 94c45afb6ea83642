package zapbook.cli.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.cli.Typed;
import zapbook.cli.kit.Kit;

/** Real programs through the real command. */
class TraceCommandTest {

  private static final String SAMPLES =
      "code/src/main/resources/zapbook/traces";
  private static final String MORE = "code/src/test/resources/traces";

  @TempDir Path directory;

  private static Path trace(String name) {
    Path sample = file(SAMPLES, name);
    return Files.exists(sample) ? sample : file(MORE, name);
  }

  private static Path file(String folder, String name) {
    return Kit.here().root().resolve(folder).resolve(name + ".lackey.gz");
  }

  private static JsonObject json(String... words) {
    var typed = Typed.run(words);
    assertThat(typed.err()).isEmpty();
    assertThat(typed.exitCode()).isZero();
    return JsonParser.parseString(typed.out()).getAsJsonObject();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "date", "ls-root", "awk", "sqlite"})
  void whatItCountsIsWhatStandsInTheTrace(String name) throws IOException {
    var expected = Independent.of(trace(name));

    var found = json("trace", trace(name).toString(), "--json");

    assertThat(number(found, "accesses")).isEqualTo(expected.accesses);
    assertThat(number(found, "distinctPages"))
        .isEqualTo(expected.pages.size());
    assertThat(number(found, "faults")).isEqualTo(expected.faults());
    assertThat(number(found.getAsJsonObject("counters"), "faults"))
        .isEqualTo(expected.faults());
  }

  private static long number(JsonObject object, String field) {
    return object.get(field).getAsLong();
  }

  @Test
  void theDocumentHasTheFieldsThatMachinesRead() {
    var found = json("trace", "date", "--stage", "0", "--json");

    assertThat(found.keySet()).containsExactly("file", "stage", "paging",
        "outcome",
        "accesses", "distinctPages", "faults", "shadowPages", "counters",
        "lock");
    assertThat(found.get("file").getAsString()).isEqualTo("date");
    assertThat(found.get("stage").getAsInt()).isZero();
    assertThat(found.get("paging").getAsString()).isEqualTo("direct");
    assertThat(found.getAsJsonObject("shadowPages").keySet())
        .containsExactly("1", "2", "3", "4");
    assertThat(found.getAsJsonObject("lock").keySet())
        .containsExactly("holds", "maxHoldNanos", "totalHoldNanos");
  }

  @Test
  void theTableHasTheSameNumbersInAnyLanguageOfTheMachine()
      throws IOException {
    var expected = Independent.of(trace("date"));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(row(Typed.run("trace", "date"), "accesses"))
          .isEqualTo(String.format(Locale.ROOT, "%,d", expected.accesses));
    } finally {
      Locale.setDefault(before);
    }
    var typed = Typed.run("trace", "date");
    assertThat(row(typed, "distinct pages"))
        .isEqualTo("" + expected.pages.size());
    assertThat(row(typed, "faults")).isEqualTo("" + expected.faults());
    assertThat(typed.out()).contains("Next: ").isASCII();
    assertThat(typed.err()).isEmpty();
  }

  /** The number in the row of that name. */
  private static String row(Typed typed, String name) {
    return typed.out().lines().map(String::strip)
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length()).strip().split(" ")[0])
        .findFirst().orElseThrow();
  }

  @Test
  void aFileOfThatNameGoesBeforeTheSample() throws IOException {
    Path file = Files.writeString(directory.resolve("date"), "I  1000,3\n");

    assertThat(number(json("trace", file.toString(), "--json"), "accesses"))
        .isEqualTo(1);
  }

  @Test
  void aMalformedLineIsNamedWithFileAndNumberAndWhatWasExpected()
      throws IOException {
    Path file = Files.writeString(directory.resolve("my trace"),
        "==1== hello\nI  04000000,3\n L 0400zz00,8\n");

    var typed = Typed.run("trace", file.toString());

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).isEqualToNormalizingNewlines("zapbook: " + file
        + ":3: ' L 0400zz00,8', expected hex digits before the comma\n");
  }

  @Test
  void aGzipFileThatIsCutOffIsWrongInputInOneLine() throws IOException {
    byte[] whole = Files.readAllBytes(trace("true"));
    for (int length : new int[] {2, 9, whole.length / 2}) {
      Path half = directory.resolve("half.gz");
      Files.write(half, Arrays.copyOf(whole, length));

      var typed = Typed.run("trace", half.toString(), "--json");

      assertThat(typed.exitCode()).isEqualTo(2);
      assertThat(typed.out()).isEmpty();
      assertThat(typed.err()).startsWith("zapbook: " + half).hasLineCount(1);
    }
  }

  @Test
  void aGuestThatIsTooSmallSaysWhichOptionHelps() throws IOException {
    Path file = directory.resolve("large");
    var text = new StringBuilder();
    for (int page = 0; page < 300; page++) {
      text.append(String.format(" S %x,8%n", 0x10000 + page * 4096));
    }
    Files.writeString(file, text);

    var typed = Typed.run("trace", file.toString(), "--memory", "2M");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).hasLineCount(1)
        .contains("2M of guest memory is not enough", "--memory 4M");
    assertThat(Typed.run("trace", file.toString(), "--memory", "4M")
        .exitCode()).isZero();
  }

  @Test
  void severalTracesShareAGuestWithShadowPaging() {
    var found = json("trace", "true", "date", "--paging", "shadow",
        "--vcpus", "2", "--limit", "64", "--stage", "9", "--json");

    assertThat(found.get("file").getAsString()).isEqualTo("true, date");
    assertThat(found.get("paging").getAsString()).isEqualTo("shadow");
    assertThat(number(found, "accesses")).isEqualTo(
        number(json("trace", "true", "--json"), "accesses")
            + number(json("trace", "date", "--json"), "accesses"));
    long pages = found.getAsJsonObject("shadowPages").entrySet().stream()
        .mapToLong(level -> level.getValue().getAsLong()).sum();
    assertThat(pages).isPositive().isLessThanOrEqualTo(64);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "--paging nested|no paging 'nested'; expected direct or shadow",
    "--vcpus 0|--vcpus is 0; expected 1 to 288",
    "--slice 0|--slice is 0; expected at least 1",
    "--limit 63|--limit is 63; expected at least 64"})
  void aMachineThatCannotBeIsRefusedInOneLine(String wrong) {
    String[] parts = wrong.split("\\|");
    String[] option = parts[0].split(" ");
    var typed = Typed.run("trace", "true", option[0], option[1]);
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains(parts[1]).hasLineCount(1);
  }
}
