package zapbook.proof.patch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;
import zapbook.proof.Kit;
import zapbook.proof.Standing;
import zapbook.proof.State;

/** Each patch, applied by git where nothing was changed, solves its exercise and no other. */
class FreshCloneTest {
  private static final List<String> PARTS = List.of("exercises/src", "solutions/src");

  @TestFactory
  Stream<DynamicTest> a_patch_turns_its_own_exercise_green_and_leaves_the_others_alone(
      @TempDir Path folder) {
    if (!Git.isInstalled()) {
      System.out.println("Skipped: each patch in a fresh clone, because git is not on the PATH.");
      return Stream.of(DynamicTest.dynamicTest("without git", () -> { }));
    }
    Path clone = folder.resolve("clone");
    Git git = freshClone(clone);
    return Kit.each(exercise -> {
      Path patch = Path.of("target/patches").resolve(MailPatch.of(exercise).fileName());
      git.run("apply", patch.toAbsolutePath().toString());

      assertThat(Exercises.in(clone)).filteredOn(Standing::touched)
          .extracting(Exercise::id).containsExactly(exercise.id());
      assertThat(Kit.standing(Exercises.named(clone, exercise.id())).state())
          .isEqualTo(State.SOLVED);
      git.run("checkout", "--quiet", ".");
      assertThat(Exercises.in(clone)).noneMatch(Standing::touched);
    });
  }

  private static Git freshClone(Path clone) {
    Git git = new Git(clone);
    PARTS.forEach(part -> copy(part, clone));
    Exercises.in(clone).forEach(exercise -> exercise.parts().forEach(part ->
        write(part.starter(), part.pristineText().text())));
    git.run("add", ".");
    git.run("commit", "--quiet", "-m", "the kit as it came");
    return git;
  }

  private static void copy(String part, Path clone) {
    try (Stream<Path> files = Files.walk(Kit.ROOT.resolve(part))) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Path to = clone.resolve(Kit.ROOT.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
