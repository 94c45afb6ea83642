package zapbook.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;
import zapbook.cli.Typed;
import zapbook.cli.kit.Numbers;
import zapbook.cli.kit.Paint;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/** One workload on one stage, for people and for machines. */
class RunCommandTest {

  @Test
  void machinesGetTheFieldsOfTheDesignAndTheFigures() {
    var found = json("run", "1", "restarts", "-p", "pages=100",
        "-p", "roots=2", "--json").getAsJsonObject();

    assertThat(found.keySet()).containsExactly("stage", "variant",
        "yours", "workload", "label", "parameters", "clock", "outcome",
        "reason", "figures", "counters", "lock", "kernelLog");
    assertThat(found.get("clock").getAsString()).isEqualTo("virtual");
    assertThat(found.getAsJsonArray("kernelLog")).isEmpty();
    assertThat(found.get("stage").getAsInt()).isEqualTo(1);
    assertThat(found.get("workload").getAsString()).isEqualTo("restarts");
    assertThat(found.get("outcome").getAsString()).isEqualTo("done");
    assertThat(number(found, "parameters", "pages")).isEqualTo(100);
    assertThat(number(found, "figures", "restarts")).isEqualTo(104);
    assertThat(found.getAsJsonObject("counters").keySet()).contains(
        "faults", "pagesZapped", "pagesFreed", "flushes", "reloads",
        "restarts", "visited", "yieldTests", "yields",
        "maxZappedBetweenYieldTests", "maxRetained");
    assertThat(found.getAsJsonObject("lock").keySet()).containsExactly(
        "holds", "maxHoldNanos", "totalHoldNanos");
  }

  @Test
  void anOutcomeIsOneWordForMachines() {
    assertThat(json("run", "7", "no-pages-left", "--json")
        .getAsJsonObject().get("outcome").getAsString())
        .isEqualTo("noSpace");
  }

  @Test
  void peopleGetTheFiguresWithUnitsAndWhatToDoNext() {
    var typed = Typed.run("run", "1", "restarts");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out()).contains(
        "restarts on stage 1: The zapped-obsolete list",
        "pages=4000 roots=8 unsync=4", "done", "4,004", "36,044  pages",
        "The lock was held once, 2.6 ms at the longest",
        "Next: ", "compare restarts");
  }

  @Test
  void theFiguresAreTheSameInAnyLanguageOfTheMachine() {
    Locale before = Locale.getDefault();
    String here = Typed.run("run", "1", "restarts").out();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Typed.run("run", "1", "restarts").out()).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void withoutWordsOrWithListItListsTheWorkloads() {
    var typed = Typed.run("run");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).isEqualTo(Typed.run("run", "--list").out());
    for (Workload one : Workloads.all()) {
      assertThat(typed.out()).contains(
          "chapter " + one.chapter() + "  " + one.name(), one.title());
    }
    assertThat(typed.out()).contains(
        "pages=11000    shadow pages of the guest (110 to 1,000,000)");
    assertThat(typed.out().lines()).allSatisfy(line ->
        assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void aVariantRunsByItsNameInItsOwnWorkload() {
    var typed = Typed.run("run", "delete-zaps-all", "livelock", "-p",
        "pages=50");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains("livelock on delete-zaps-all: ",
        "(historical)", "endless");

    var other = Typed.run("run", "delete-zaps-all", "restarts");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).hasLineCount(1)
        .contains("delete-zaps-all is no variant of restarts");
  }

  @Test
  void theListNamesTheVariantsAndWhetherTheyWereEverReal() {
    assertThat(Typed.run("run").out()).contains(
        "(historical)", "on delete-zaps-all, historical, too",
        "on delete-zaps-all-unsplit, counterfactual, too");
  }

  @Test
  void machinesGetTheListToo() {
    var all = json("run", "--json").getAsJsonArray();

    assertThat(all).hasSameSizeAs(Workloads.all());
    var first = all.get(0).getAsJsonObject();
    assertThat(first.keySet()).containsExactly("workload", "chapter",
        "label", "title", "whatToSee", "realLock", "parameters",
        "variants");
    assertThat(first.getAsJsonArray("parameters").get(0)
        .getAsJsonObject().keySet()).containsExactly(
        "name", "meaning", "standard", "least", "most");
  }

  @Test
  void theKernelLogHasASectionAndMachinesGetItsLines() {
    String[] words = {"run", "8", "dirty-log-soft-lockup", "-p",
        "leaves=500", "-p", "entryNanos=100000", "--json"};
    var log = json(words).getAsJsonObject().getAsJsonArray("kernelLog");
    words[7] = "--color=never";
    String out = Typed.run(words).out();

    assertThat(log).hasSize(1);
    assertThat(log.get(0).getAsString()).startsWith("[   24.00")
        .contains("soft lockup");
    assertThat(out).contains("Kernel log of the host\n[   24.00");
    assertThat(out.lines()).allSatisfy(line ->
        assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(Typed.run("run", "9", "recycling").out())
        .doesNotContain("Kernel log");
  }

  @Test
  void aLongKernelLogIsShortAndSaysHowMuchIsMissing() {
    var lines = new ArrayList<String>();
    for (int n = 0; n < 1_010; n++) {
      lines.add("[    0.000000] " + "a warning ".repeat(12) + n);
    }
    var out = new StringWriter();
    LogLines.print(new PrintWriter(out, true),
        new Paint(Ansi.OFF), lines);

    assertThat(out.toString().lines()).hasSize(2 + 10 * 2 + 1)
        .allSatisfy(line ->
            assertThat(line).hasSizeLessThanOrEqualTo(80))
        .last().isEqualTo("... 1,000 more lines; --json has them.");
  }

  @Test
  void underTheRealLockTimeIsCalledRealAndNothingVirtualIsThere() {
    var typed = Typed.run(
        "run", "5", "recycling", "--lock", "real", "--runs", "3");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains("under the real lock",
        "real max hold", "real holds", "Measured in real time")
        .doesNotContain("virtual");

    var found = json("run", "5", "recycling", "--lock", "real", "--runs",
        "1", "--json").getAsJsonObject();
    assertThat(found.get("clock").getAsString()).isEqualTo("real");
    assertThat(found.getAsJsonObject("figures").keySet())
        .isNotEmpty().allMatch(name -> name.startsWith("real"));
    assertThat(found.getAsJsonObject("counters").keySet()).isEmpty();
    assertThat(found.getAsJsonObject("lock").keySet()).isEmpty();
  }

  @Test
  void aRecordingHasTheEventsOfTheRun(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("\u00fcber all.jfr");
    var found = json("run", "6", "drop-caches", "--jfr", file.toString(),
        "--json").getAsJsonObject();
    long zaps = RecordingFile.readAllEvents(file).stream()
        .filter(event ->
            event.getEventType().getName().equals("zapbook.Zap")).count();

    assertThat(zaps).isPositive()
        .isEqualTo(number(found, "counters", "pagesZapped"));
    assertThat(Typed.run("run", "6", "drop-caches", "--jfr",
        file.toString()).out()).contains("The recording is in " + file);
  }

  @Test
  void numbersMayHaveSeparators() {
    assertThat(number(json("run", "2", "drop-caches", "-p", "pages=2_100",
        "--json").getAsJsonObject(), "parameters", "pages"))
        .isEqualTo(2_100);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "0 | 0 ns", "999 | 999 ns", "1000 | 1.0 us", "659670 | 659.7 us",
    "999960 | 1.0 ms", "169047970 | 169.0 ms", "22000000000 | 22.0 s",
    "5000000000000 | 5,000.0 s"})
  void timesGetTheUnitThatSuitsThem(long nanos, String shown) {
    assertThat(Numbers.time(nanos).replace('\u00b5', 'u')).isEqualTo(shown);
  }

  @Test
  void theLineOfProgressAppearsOnATerminalOnlyAndLeavesNothing() {
    var err = new StringWriter();
    var steps = new Steps(new PrintWriter(err), false, true);
    steps.show("running");
    steps.clear();
    assertThat(err.toString()).isEqualTo("running\r       \r");

    var none = new StringWriter();
    new Steps(new PrintWriter(none), false, false).show("running");
    new Steps(new PrintWriter(none), true, true).show("running");
    assertThat(none.toString()).isEmpty();
  }

  private static JsonElement json(String... words) {
    var typed = Typed.run(words);
    assertThat(typed.err()).isEmpty();
    assertThat(typed.exitCode()).isZero();
    return JsonParser.parseString(typed.out());
  }

  private static long number(JsonObject found, String part, String name) {
    return found.getAsJsonObject(part).get(name).getAsLong();
  }
}
