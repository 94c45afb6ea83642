package zapbook.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zapbook.cli.Typed;
import zapbook.cli.exercise.KitCopy;
import zapbook.cli.kit.Kit;
import zapbook.cli.progress.KeptRun;
import zapbook.cli.progress.OwnRuns;
import zapbook.lab.Lab;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;
import zapbook.stages.Stages;
import zapbook.workloads.Result;
import zapbook.workloads.Workloads;

/** A run of the reader's class of an exercise goes to the book's page. */
class BookColumnTest {

  @TempDir Path folder;
  private KitCopy copy;
  private Exercise exercise;

  @BeforeEach
  void aKitWithAPage() throws IOException {
    copy = KitCopy.in(folder, "ch02");
    exercise = Exercises.named(folder, "2");
    Path book = Files.createDirectories(new Kit(folder).book());
    Files.writeString(book.resolve("two.html"), "<body>" + Lab.of("restarts",
        "pages=50").replay("watch-2", 1, 2, "pages=12", "roots=3").html());
    write(exercise.answer().text());
  }

  @AfterEach
  void theOtherKitAgain() throws IOException {
    copy.close();
  }

  private void write(String text) throws IOException {
    Files.writeString(exercise.parts().get(0).starter(), text);
  }

  private static List<KeptRun> kept() {
    return OwnRuns.of(Kit.here(), line -> { }).all();
  }

  @Test
  void theFiguresAreThoseOfTheStageWithTheNumbersThatWereTyped() {
    Typed typed = Typed.run("compare", "restarts", "roots=5", "pages=50",
        "--stages", "1,2", "--mine", "2");
    assertThat(Typed.run("compare", "mine:2", "restarts", "roots=5",
        "pages=50", "--stages", "1,2")).isEqualTo(typed);
    assertThat(typed.err()).isEmpty();
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains(
        "Chapter 2 of the book shows it: load two.html again");
    Result stage = Workloads.named("restarts").run(
        Stages.stage(2).factory(), Map.of("roots", 5L, "pages", 50L));
    assertThat(kept()).singleElement().satisfies(run -> {
      assertThat(run.figures()).isEqualTo(stage.figures());
      assertThat(run.counters()).containsAllEntriesOf(stage.counters())
          .containsAllEntriesOf(stage.lock());
      assertThat(run.values()).isEqualTo(stage.parameters());
      assertThat(run.outcome()).isEmpty();
      assertThat(run.audit()).isEmpty();
      // roots differ from the page's number, pages do not
      assertThat(run.replayed()).containsEntry("pages", 12L)
          .containsEntry("roots", 5L);
      assertThat(run.replay()).contains("zb-replay", "stage 2: ",
          "TwoAnswers: your class on stage 1");
    });
    assertThat(Typed.run("reset", "2").exitCode()).isZero();
    assertThat(kept()).isEmpty();
  }

  @Test
  void aWorkloadOfNoChapterHasItsOwnFormAmongAllOfTheLaboratory()
      throws IOException {
    Files.writeString(new Kit(folder).book().resolve("laboratory.html"),
        "<body>" + Lab.of("restarts").html()
            + Lab.of("mmio-walk", "pages=40", "marked=3")
                .replay("any-replay", 2, 3).html());
    assertThat(Typed.run("run", "mine:2", "restarts", "pages=50").out())
        .contains("Chapter 2 of the book shows it: load two.html again");
    assertThat(Typed.run("run", "mine:2", "mmio-walk").out())
        .contains("The laboratory of the book shows it: load laboratory.html");
    Optional<BookLab> lab = BookLab.of(
        new Kit(folder).book(), Workloads.named("mmio-walk"));
    assertThat(lab).hasValueSatisfying(found -> {
      assertThat(found.workload()).isEqualTo("mmio-walk");
      assertThat(found.usual()).containsEntry("marked", 3L);
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "throw new IllegalStateException(\"so\"); | threw | IllegalStateException",
    "while (true) zapOne();  | endless | steps",
    "no such text            | does not compile | TwoAnswers.java"
  })
  void whatCameToNothingIsKeptInWords(String body, String outcome,
      String reason) throws IOException {
    write(exercise.answer().text().replace("void zapAllPages() {",
        "void zapOne() { for (ShadowPage page : activeMmuPages().fromHead())"
            + " if (page.isInvalid()) break; }\n  @Override protected void"
            + " zapAllPages() { if (vm().vcpuCount() > 0) { " + body + " }")
        .replaceFirst("@Override\\s+protected void zapOne",
            "protected void zapOne"));
    Typed.run("run", "mine:2", "restarts", "pages=50");
    assertThat(kept()).singleElement().satisfies(run -> {
      assertThat(run.outcome()).isEqualTo(outcome);
      assertThat(run.reason()).contains(reason);
    });
  }

  @Test
  void aBrokenTableIsFoundByTheAudit() throws IOException {
    write(exercise.answer().text().replace("void zapAllPages() {",
        "void zapAllPages() { modUsedMmuPages(-1);"));
    Typed.run("run", "mine:2", "restarts", "pages=50");
    assertThat(kept()).singleElement().satisfies(run -> {
      assertThat(run.outcome()).isEmpty();
      assertThat(run.audit()).isNotEmpty();
    });
  }

  @Test
  void whoHasSolvedAnExerciseIsToldHowThePageShowsIt() throws IOException {
    assertThat(Typed.run("check", "2").out()).contains("In the book: ",
        "run mine:2 restarts pages=50 roots=8 unsync=4\n");
    write(exercise.pristine().text());
    assertThat(Typed.run("check", "2").out())
        .doesNotContain("In the book: ");
  }

  @Test
  void aWorkloadOfNoPageAndAClassOfNoExerciseAreNotKept() {
    assertThat(Typed.run("run", "mine:2", "dead-roots").out())
        .doesNotContain("of the book shows it");
    assertThat(kept()).isEmpty();
  }
}
