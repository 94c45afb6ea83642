package zapbook.cli.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.Typed;

/** What machines read from {@code check --json}, and its exit codes. */
class CheckForMachinesTest {

  private static final String FLUSH = "flushRemoteTlbs();";

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void copyTwoExercises() throws IOException {
    kit = KitCopy.in(folder, "ch00", "ch09");
  }

  @AfterEach
  void comeHome() {
    kit.close();
  }

  private static JsonArray reports(Typed checked) {
    assertThat(checked.err()).isEmpty();
    return JsonParser.parseString(checked.out()).getAsJsonArray();
  }

  private static JsonObject only(Typed checked) {
    assertThat(reports(checked)).hasSize(1);
    return reports(checked).get(0).getAsJsonObject();
  }

  @Test
  void oneDocumentHasAllExercisesWithTheirFieldsInOrder()
      throws IOException {
    kit.put("9", kit.exercise("9").answer().text());
    Typed checked = Typed.run("check", "--json");

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(reports(checked)).hasSize(2).allSatisfy(one ->
        assertThat(one.getAsJsonObject().keySet()).containsExactly(
            "exercise", "title", "state", "tests", "passed", "failed",
            "firstFailure"));
    JsonObject first = reports(checked).get(0).getAsJsonObject();
    assertThat(first.get("exercise").getAsString()).isEqualTo("0");
    assertThat(first.get("state").getAsString()).isEqualTo("untouched");
    assertThat(first.get("firstFailure").getAsString())
        .contains("no freed page is left in the TLB", "Expected: ");
    JsonObject second = reports(checked).get(1).getAsJsonObject();
    assertThat(second.get("state").getAsString()).isEqualTo("solved");
    assertThat(second.get("firstFailure").isJsonNull()).isTrue();
  }

  @Test
  void numbersAddUpAndASolvedOneEndsWithZero() throws IOException {
    kit.put("0", kit.exercise("0").answer().text());
    Typed checked = Typed.run("check", "0", "--json");

    assertThat(checked.exitCode()).isZero();
    assertThat(only(checked).get("tests").getAsInt()).isEqualTo(8);
    assertThat(only(checked).get("passed").getAsInt()).isEqualTo(8);
    assertThat(only(checked).get("failed").getAsInt()).isZero();
  }

  @Test
  void whatDoesNotCompileIsOpenAndFailsAllTests() throws IOException {
    kit.putAnswer("0", FLUSH, "flush it");
    Typed checked = Typed.run("check", "0", "--json");

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(only(checked).get("state").getAsString()).isEqualTo("open");
    assertThat(only(checked).get("failed").getAsInt()).isEqualTo(8);
    assertThat(only(checked).get("firstFailure").getAsString())
        .startsWith("does not compile: FlushBeforeFree.java:");
  }

  @Test
  void whatTheCodePrintsOrEndsDoesNotSpoilTheDocument() throws IOException {
    kit.putAnswer("0", FLUSH, "System.out.println(\"[]\"); System.exit(0);");
    Typed checked = Typed.run("check", "0", "--json");

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(only(checked).get("passed").getAsInt()).isZero();
    assertThat(only(checked).get("firstFailure").getAsString())
        .startsWith("its code called System.exit");
  }

  @Test
  void wrongUsePrintsNoDocument() {
    Typed checked = Typed.run("check", "77", "--json");

    assertThat(checked.exitCode()).isEqualTo(2);
    assertThat(checked.out()).isEmpty();
    assertThat(checked.err().lines()).hasSize(1);
  }
}
