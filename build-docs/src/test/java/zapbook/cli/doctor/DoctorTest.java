package zapbook.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import zapbook.cli.doctor.Finding.State;
import zapbook.cli.kit.Kit;

/** The doctor's words and verdicts. */
class DoctorTest {

  private final StringWriter out = new StringWriter();

  private int run(String... args) {
    var line = new CommandLine(new DoctorCommand());
    line.setOut(new PrintWriter(out));
    return line.execute(args);
  }

  @Test
  void jsonIsOneDocumentWithAStateForEachFinding() {
    int exitCode = run("--json");

    var report = JsonParser.parseString(out.toString()).getAsJsonObject();
    var findings = report.getAsJsonArray("findings");
    assertThat(findings).hasSizeGreaterThan(10).allSatisfy(f ->
        assertThat(f.getAsJsonObject().get("state").getAsString())
            .isIn("ok", "warn", "bad"));
    assertThat(exitCode)
        .isEqualTo(report.get("healthy").getAsBoolean() ? 0 : 1);
  }

  @Test
  void whatIsWellFitsEightyColumns() {
    run();

    assertThat(out.toString().lines())
        .filteredOn(line -> line.startsWith("ok "))
        .filteredOn(line -> !line.contains(" path "))
        .isNotEmpty().allSatisfy(line ->
            assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(out.toString().lines().reduce((first, last) -> last))
        .hasValueSatisfying(line -> assertThat(line).contains("Next: "));
  }

  @Test
  void whatIsNotWellComesWithAdvice() {
    run("--json");

    var report = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(report.getAsJsonArray("findings")).allSatisfy(f -> {
      boolean well =
          f.getAsJsonObject().get("state").getAsString().equals("ok");
      String advice = f.getAsJsonObject().get("advice").getAsString();
      assertThat(advice.isEmpty()).isEqualTo(well);
    });
  }

  @Test
  void anOldMavenIsBadAndSoIsAnOldJavaUnderIt() {
    var findings = MavenCheck.judge("""
        Apache Maven 3.6.3 (cecedd343002696d0abb50b32b541b8a6ba2883f)
        Java version: 11.0.2, vendor: X, runtime: /usr
        """);

    assertThat(findings).extracting(Finding::state)
        .containsExactly(State.bad, State.bad);
    assertThat(findings).extracting(Finding::found)
        .containsExactly("3.6.3", "11.0.2");
  }

  @Test
  void aNewMavenIsWell() {
    var findings = MavenCheck.judge(
        "Apache Maven 4.0.0-rc-5 (x)\nJava version: 25.0.1, vendor: X\n");

    assertThat(findings).extracting(Finding::state)
        .containsExactly(State.ok, State.ok);
  }

  @Test
  void aReleaseWithoutLongTermSupportIsWorthALook() {
    assertThat(java("17.0.15+6")).isEqualTo(State.ok);
    assertThat(java("25")).isEqualTo(State.ok);
    assertThat(java("24.0.1")).isEqualTo(State.warn);
    assertThat(java("11.0.2")).isEqualTo(State.bad);
  }

  private static State java(String version) {
    return JavaCheck.version(Runtime.Version.parse(version)).state();
  }

  @Test
  void aNarrowTerminalIsWorthALook() {
    assertThat(TerminalCheck.width(79).state()).isEqualTo(State.warn);
    assertThat(TerminalCheck.width(80).state()).isEqualTo(State.ok);
  }

  @Test
  void anIdeThatOpenedOneModuleAloneIsToldToOpenAll(@TempDir Path root)
      throws IOException {
    assertThat(IdeCheck.look(root).found()).contains("open pom.xml");

    Files.createDirectories(root.resolve("exercises/.idea"));
    assertThat(IdeCheck.look(root).state()).isEqualTo(State.warn);
    assertThat(IdeCheck.look(root).found())
        .contains("IntelliJ IDEA", "exercises alone");

    Files.createDirectories(root.resolve(".idea"));
    assertThat(IdeCheck.look(root).state()).isEqualTo(State.ok);
  }

  @Test
  void progressThatCannotBeKeptIsWorthALook(@TempDir Path home) {
    var kit = new Kit(home.resolve("kit"));
    assertThat(WriteCheck.progress(kit, home.resolve(".zapbook/p.json")))
        .extracting(Finding::found)
        .isEqualTo("kept in .zapbook of your home directory");
    assertThat(WriteCheck.progress(
        kit, home.resolve("no/.zapbook/p.json")).state())
        .isEqualTo(State.warn);
  }

  @Test
  void aScreenThatCannotShowEveryLetterIsWorthALook() {
    assertThat(TerminalCheck.encoding(StandardCharsets.US_ASCII).state())
        .isEqualTo(State.warn);
    assertThat(TerminalCheck.encoding(StandardCharsets.UTF_8).state())
        .isEqualTo(State.ok);
  }
}
