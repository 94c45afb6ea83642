package zapbook.cli.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zapbook.cli.Typed;
import zapbook.proof.Edit;
import zapbook.proof.Exercise;

/** The learner's commands, on a copy of the kit's own exercise 0. */
class ExerciseCommandsTest {

  @TempDir Path folder;

  private KitCopy kit;
  private Exercise exercise;

  @BeforeEach
  void copyTheExercises() throws IOException {
    kit = KitCopy.in(folder);
    exercise = kit.exercise("0");
  }

  @AfterEach
  void comeHome() {
    kit.close();
  }

  private void put(String text) throws IOException {
    kit.put("0", text);
  }

  private static JsonObject report(Typed typed) {
    return JsonParser.parseString(typed.out()).getAsJsonArray()
        .get(0).getAsJsonObject();
  }

  @Test
  void theAnswerPassesEveryTest() throws IOException {
    put(exercise.answer().text());
    Typed checked = Typed.run("check", "0", "--json");
    assertThat(checked.exitCode()).isZero();
    JsonObject report = report(checked);
    assertThat(report.keySet()).containsExactly("exercise", "title",
        "state", "tests", "passed", "failed", "firstFailure");
    assertThat(report.get("state").getAsString()).isEqualTo("solved");
    assertThat(report.get("passed").getAsInt())
        .isEqualTo(report.get("tests").getAsInt()).isPositive();
  }

  @Test
  void theVerdictIsInColoursWhereTheyAreWanted() {
    String plain = Typed.run("check", "0").out();
    String coloured = Typed.run("check", "0", "--color=always").out();
    assertThat(plain).contains("  FAIL  ", "  ok    ")
        .doesNotContain("\033[");
    assertThat(coloured).contains("\033[1;31m  FAIL\033[0m  ",
        "\033[32m  ok\033[0m    ", "\033[1m  Expected:\033[0m ");
    assertThat(coloured.replaceAll("\033\\[[0-9;]*m", ""))
        .isEqualTo(plain);
  }

  @Test
  void whatDoesNotCompileIsShownWithItsSource() throws IOException {
    put(exercise.answer().text()
        .replace("flushRemoteTlbs();", "flushRemoteTlb();"));
    Typed checked = Typed.run("check", "0");
    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out()).contains("does not compile",
        "flushRemoteTlb();", "Next: mend the first place");
  }

  @Test
  void resetKeepsWhatWasThereAndBringsTheStarterBack() throws IOException {
    put("// mine\n" + exercise.answer().text());
    assertThat(Typed.run("reset", "0").exitCode()).isZero();
    put("// mine again\n" + exercise.answer().text());
    Typed again = Typed.run("reset", "0");
    assertThat(again.out()).contains(".mine2", "The starter is back");
    assertThat(exercise.at().starter())
        .hasContent(exercise.pristine().text());
    assertThat(exercise.at().starter()
        .resolveSibling("FlushBeforeFree.java.mine1"))
        .content().startsWith("// mine\n");
  }

  @Test
  void aHintAskedForAgainIsTheNextOneAndTheLastSaysSo() {
    assertThat(Typed.run("hint", "0").out())
        .contains("nudge, hint 1 of 4", "hint 0 --grade 2");
    assertThat(Typed.run("hint", "0").out()).contains("hint 2 of 4");
    assertThat(Typed.run("hint", "0", "--grade", "4").out())
        .contains("change, hint 4 of 4", "Next: java @", " check 0",
            " diff 0 --answer\n      shows").doesNotContain("More:");
    assertThat(Typed.run("hint", "0").out()).contains("hint 4 of 4");
  }

  @Test
  void resetKeepsClassesThatWereAddedToo() throws IOException {
    Path added = exercise.at().starter().resolveSibling("Helper.java");
    Files.writeString(added, "package zapbook.exercises.ch00;\n"
        + "class Helper { }\n");
    assertThat(Typed.run("reset", "0").out()).contains("Helper.java.mine1");
    assertThat(added).doesNotExist();
    assertThat(Typed.run("list").out()).doesNotContain("changed");
  }

  @Test
  void resetLeavesAnUntouchedStarterAlone() {
    assertThat(Typed.run("reset", "0").out()).contains("is as it came");
  }

  @Test
  void diffShowsWhatWasChangedAndWhatTheAnswerHas() throws IOException {
    assertThat(Typed.run("diff", "0").out()).contains("No difference. Next:");
    put(exercise.answer().text());
    assertThat(Typed.run("diff", "0").out())
        .contains("+    flushRemoteTlbs();");
    assertThat(Typed.run("diff", "0", "--answer").out())
        .contains("No difference.");
  }

  @Test
  void theSolutionsOfTwoExercisesHaveTwoForms() {
    for (String id : new String[] {"2", "5"}) {
      assertThat(Typed.run("solution", id).out()).startsWith("From ")
          .contains("The other form of the patch", "History took the first.",
              "\n    --- a/exercises/src/main/java/");
    }
    assertThat(Typed.run("solution", "5").out()).contains(
        "    +      for (ShadowPage page : activeMmuPages().fromTail()) {",
        "Other answers pass the same tests.");
  }

  @Test
  void theSolutionIsTheMailWithItsPatch() {
    assertThat(Typed.run("solution", "0").out())
        .startsWith("From ").contains("Subject: [PATCH] ",
            "+    flushRemoteTlbs();");
  }

  @Test
  void theListSaysHowFarEachExerciseIs() throws IOException {
    assertThat(Typed.run("list").out())
        .contains("0  Flush before you free", "untouched");
    put(exercise.answer().text());
    assertThat(Typed.run("list").out()).contains("10 min  changed");
    Typed.run("hint", "0", "--grade", "2");
    Typed.run("check", "0");
    assertThat(Typed.run("list").out()).contains("solved, hint 2");
    put(exercise.answer().text().replace("flushRemoteTlbs();", ""));
    assertThat(Typed.run("list").out())
        .contains("10 min  changed, hint 2");
  }

  @Test
  void theSecondExerciseOfAChapterIsAskedForByItsLetter()
      throws IOException {
    Exercise second = kit.exercise("6b");
    Files.writeString(
        second.at().starter(), second.answer().text());
    Typed checked = Typed.run("check", "6b", "--json");
    assertThat(checked.exitCode()).isZero();
    assertThat(report(checked).get("exercise").getAsString())
        .isEqualTo("6b");
    assertThat(Typed.run("check", "6").out())
        .contains("Chapter 6 also has exercise 6b: Every VM in its turn");
    assertThat(Typed.run("hint", "6b").out()).contains("Exercise 6b");
    assertThat(Typed.run("list").out())
        .contains(" 6b  Every VM in its turn");
  }

  @Test
  void whoDidBetterThanHistoryIsTold() throws IOException {
    Exercise earlier = kit.exercise("5");
    Edit better = Edit.accepted(earlier).stream()
        .filter(edit -> edit.name().equals("from-the-tail"))
        .findFirst().orElseThrow();
    Files.writeString(earlier.at().starter(),
        better.applyTo(earlier.answerSources()).get(0).text());
    Typed checked = Typed.run("check", "8", "--mine");
    assertThat(checked.exitCode()).isZero();
    assertThat(checked.out()).contains("on your class of exercise 5",
        "You did better than history");
  }

  @Test
  void whoDidAsHistoryIsShownTheBugOfALaterChapter() throws IOException {
    Exercise earlier = kit.exercise("2");
    Files.writeString(earlier.at().starter(), earlier.answer().text());
    Typed checked = Typed.run("check", "9", "--mine");
    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out()).contains("FAIL  who waits for the lock",
        "History's answer to exercise 2 passes", "Next: change it");
    Typed json = Typed.run("check", "9", "--mine", "--json");
    JsonObject report = report(json);
    assertThat(report.get("mine").getAsString()).isEqualTo("2");
    assertThat(report.get("passed").getAsInt())
        .isEqualTo(report.get("passedByHistory").getAsInt());
  }

  @Test
  void whoHasNotSolvedTheEarlierExerciseIsSentThere() throws IOException {
    Exercise earlier = kit.exercise("2");
    Files.writeString(earlier.at().starter(), earlier.pristine().text());
    Typed checked = Typed.run("check", "9", "--mine");
    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out()).contains("untouched",
        "Next: solve exercise 2 first");
  }

  @Test
  void onlySomeExercisesLookBack() {
    for (String[] words : new String[][] {
        {"check", "--mine"}, {"check", "3", "--mine"}}) {
      Typed typed = Typed.run(words);
      assertThat(typed.exitCode()).isEqualTo(2);
      assertThat(typed.err()).contains("expected 8 or 9");
      assertThat(typed.out()).isEmpty();
    }
  }

  @Test
  void aHintWithoutANumberIsAboutTheExerciseOneIsAt() throws IOException {
    assertThat(Typed.run("hint").out()).startsWith("Exercise 0, ");
    Typed.run("reset", "4");
    assertThat(Typed.run("hint").out()).startsWith("Exercise 4, ");
  }

  @Test
  void diffAndSolutionWithoutANumberAreAboutTheExerciseOneIsAt()
      throws IOException {
    Typed.run("reset", "4");
    for (String command : new String[] {"diff", "solution"}) {
      Typed typed = Typed.run(command);
      assertThat(typed.exitCode()).isZero();
      assertThat(typed.out()).isEqualTo(Typed.run(command, "4").out());
      assertThat(typed.err().strip())
          .isEqualTo("zapbook: this is about exercise 4, where you are");
    }
    Typed reset = Typed.run("reset");
    assertThat(reset.exitCode()).isEqualTo(2);
    assertThat(reset.err()).contains("which exercise?", "reset 0");
  }

  @Test
  void anUnknownExerciseIsWrongUse() {
    for (String command
        : new String[] {"check", "diff", "reset", "solution"}) {
      Typed typed = Typed.run(command, "77");
      assertThat(typed.exitCode()).isEqualTo(2);
      assertThat(typed.err()).contains("no exercise 77");
      assertThat(typed.out()).isEmpty();
    }
  }
}
