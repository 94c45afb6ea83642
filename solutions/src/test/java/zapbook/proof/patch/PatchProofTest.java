package zapbook.proof.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import zapbook.proof.Edit;
import zapbook.proof.Kit;
import zapbook.proof.Part;
import zapbook.proof.SourceText;

/** The patches turn the pristine starters into the answers. */
class PatchProofTest {
  private static final Path MADE = Path.of("target/patches");

  @Test
  void the_build_made_one_patch_an_exercise() throws IOException {
    try (Stream<Path> files = Files.list(MADE)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Kit.exercises().stream()
              .map(exercise -> MailPatch.of(exercise).fileName()).toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> applied_line_by_line_the_patch_gives_the_answer() {
    return Kit.each(exercise -> {
      List<String> mail = made(MailPatch.of(exercise)).lines().toList();

      assertThat(exercise.parts()).isNotEmpty().allSatisfy(part ->
          assertThat(applied(diffOf(part, mail), lines(part.pristineText())))
              .isEqualTo(lines(part.answerText()))
              .isNotEqualTo(lines(part.pristineText())));
    });
  }

  private static List<String> diffOf(Part part, List<String> mail) {
    int from = mail.indexOf("--- a/" + part.path());
    List<String> rest = mail.subList(from, mail.lastIndexOf("-- "));
    int next = rest.stream().map(line -> line.startsWith("diff --git "))
        .toList().indexOf(true);
    return next < 0 ? rest : rest.subList(0, next);
  }

  private static List<String> lines(SourceText text) {
    return text.text().lines().toList();
  }

  private static List<String> applied(List<String> diff, List<String> before) {
    try {
      return UnifiedDiffUtils.parseUnifiedDiff(diff).applyTo(before);
    } catch (PatchFailedException e) {
      throw new AssertionError("the patch does not apply", e);
    }
  }

  @TestFactory
  Stream<DynamicTest> git_takes_the_patch_as_mail(@TempDir Path folder) {
    if (!Git.isInstalled()) {
      System.out.println("Skipped: that git takes the patches, because git is not on the PATH.");
      return Stream.of(DynamicTest.dynamicTest("without git", () -> { }));
    }
    return Kit.each(exercise -> {
      MailPatch patch = MailPatch.of(exercise);
      Git git = new Git(folder.resolve(exercise.id()));
      patch.changes().forEach(file -> git.commit(file.path(), file.before()));
      Path mail = MADE.resolve(patch.fileName()).toAbsolutePath();

      git.run("apply", "--check", "--whitespace=error", mail.toString());
      git.run("am", mail.toString());

      assertThat(exercise.parts()).allSatisfy(part ->
          assertThat(git.read(part.path())).isEqualTo(part.answerText().text()));
      assertThat(git.run("log", "-1", "--format=%s")).isEqualTo(patch.message().subject() + "\n");
      assertThat(git.run("log", "-1", "--format=%b").strip())
          .isEqualTo(patch.message().body());
      assertThat(git.run("show", "--stat=200", "--stat-graph-width=40", "--format="))
          .isEqualTo(patch.text().split("\n---\n|\ndiff --git")[1]);
    });
  }

  @TestFactory
  Stream<DynamicTest> another_answer_has_a_patch_of_its_own() {
    return Kit.each(exercise -> !Edit.accepted(exercise).isEmpty(), exercise ->
        assertThat(Edit.accepted(exercise)).allSatisfy(other -> {
          MailPatch patch = MailPatch.of(exercise, other);
          assertThat(patch.text()).isNotEqualTo(MailPatch.of(exercise).text());
          assertThat(patch.changes()).isNotEmpty().allSatisfy(change ->
              assertThat(applied(change.diff().lines().toList(),
                  change.before().lines().toList()))
                  .isEqualTo(change.after().lines().toList()));
        }));
  }

  private static String made(MailPatch patch) {
    try {
      return Files.readString(MADE.resolve(patch.fileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
