package zapbook.cli.exercise;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import zapbook.cli.kit.Failed;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Words;
import zapbook.cli.kit.WrongUse;
import zapbook.proof.Exercise;
import zapbook.proof.Part;
import zapbook.proof.SourceText;
import zapbook.proof.Standing;

/** The starter of an exercise, brought back; nothing is lost by that. */
public final class Starter {

  private final List<String> told = new ArrayList<>();

  private Starter() {}

  /**
   * Brings it back, and keeps what was there beside it.
   *
   * @return a line for each file that was kept or brought back
   * @throws WrongUse if the kit is read-only
   * @throws Failed if a file cannot be written for another reason
   */
  public static List<String> bringBack(Exercise exercise) {
    if (!Standing.touched(exercise)) {
      return List.of(exercise + " is as it came.");
    }
    var starter = new Starter();
    try {
      starter.replace(exercise);
    } catch (IOException e) {
      throw refused(e);
    }
    return starter.told;
  }

  /** What a reader can do about a file that could not be written. */
  static RuntimeException refused(IOException e) {
    String reason = e instanceof FileSystemException file
        ? String.valueOf(file.getReason()) : String.valueOf(e.getMessage());
    return e instanceof AccessDeniedException
            || reason.contains("Read-only file system")
        ? new WrongUse("the kit is read-only; copy it to a folder of your"
            + " own to solve it")
        : new Failed("the starter cannot be brought back: " + reason);
  }

  private void replace(Exercise exercise) throws IOException {
    for (Path added : added(exercise)) {
      keep(added);
      Files.delete(added);
    }
    for (Part part : exercise.parts()) bringBack(part);
  }

  /** Classes that the learner wrote beside those that came. */
  private static List<Path> added(Exercise exercise) {
    List<String> came =
        exercise.parts().stream().map(Part::javaName).toList();
    Path sources = Kit.here().root().resolve("exercises/src/main/java");
    return exercise.learnerSources().stream().map(SourceText::name)
        .filter(name -> !came.contains(name)).map(sources::resolve).toList();
  }

  /** The name ends in no .java, so that nothing compiles it. */
  private void keep(Path starter) throws IOException {
    Path kept;
    int version = 1;
    do {
      kept = starter.resolveSibling(
          starter.getFileName() + ".mine" + version++);
    } while (Files.exists(kept));
    Files.copy(starter, kept);
    told.add("Your version is kept in\n  " + Words.here().shown(kept));
  }

  private void bringBack(Part part) throws IOException {
    Path starter = part.starter();
    if (Files.exists(starter)) keep(starter);
    Files.createDirectories(starter.getParent());
    Path draft = starter.resolveSibling(starter.getFileName() + ".draft");
    Files.writeString(draft, part.pristineText().text());
    Files.move(draft, starter, StandardCopyOption.REPLACE_EXISTING);
    told.add("The starter is back in\n  " + Words.here().shown(starter));
  }
}
