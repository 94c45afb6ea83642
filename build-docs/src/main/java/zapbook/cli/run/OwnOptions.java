package zapbook.cli.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Words;
import zapbook.cli.kit.WrongUse;
import zapbook.cli.work.Own;
import zapbook.cli.work.OwnProcess;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;

/** The options --mine, --class and --time-limit: a class of the reader's. */
final class OwnOptions {

  /** In front of an exercise's number, in place of a stage. */
  private static final String MINE = "mine:";

  private static final int MOST_SECONDS = 86_400;
  /** What the class of an exercise extends if it is an MMU. */
  private static final Pattern MMU =
      Pattern.compile("zapbook\\.(stages|variants)\\.\\w+");

  @Option(
      names = "--mine",
      paramLabel = "N",
      description = "Your class of exercise N. It runs in a process of its"
          + " own: it may loop or exit.")
  private String exercise;

  @Option(
      names = "--class",
      paramLabel = "WHAT",
      description = "Any class of yours that extends a stage: a Java file,"
          + " or the name of a class in exercises.")
  private String named;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long a run of your class may take. Default: 60.")
  private int seconds;

  boolean given() {
    return exercise != null || named != null;
  }

  /** Takes a word such as mine:3, and tells whether it was one. */
  boolean take(String word) {
    if (word == null || !word.startsWith(MINE)) {
      return false;
    }
    if (given()) {
      throw new WrongUse("one class of yours is enough");
    }
    exercise = word.substring(MINE.length());
    return true;
  }

  /** The exercise's number; null if it is another class. */
  String exercise() {
    return exercise;
  }

  /** The options again, with a blank in front. */
  String asTyped() {
    return exercise != null ? " --mine " + exercise
        : named != null ? " --class " + Words.quoted(named) : "";
  }

  /** The process that the class runs in. */
  OwnProcess process() {
    if (exercise != null && named != null) {
      throw new WrongUse("--mine or --class, not both");
    }
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new WrongUse("--time-limit cannot be " + seconds
          + "; expected 1 to " + MOST_SECONDS);
    }
    return new OwnProcess(
        exercise != null ? ofExercise() : ofFile(), seconds);
  }

  private Own ofExercise() {
    Exercise found = named(exercise);
    if (!MMU.matcher(found.about().superclass()).matches()) {
      throw new WrongUse("exercise " + found.id() + " asks for no MMU, so no"
          + " workload runs on it");
    }
    return new Own(found.about().className(),
        Kit.here().root().toString(), found.id(), null);
  }

  private static Exercise named(String typed) {
    try {
      return Exercises.named(Kit.here().root(), typed);
    } catch (IllegalArgumentException e) {
      throw new WrongUse(e.getMessage());
    }
  }

  private Own ofFile() {
    Path file = file();
    String simple =
        file.getFileName().toString().replaceFirst("\\.java$", "");
    return new Own(simple, null, null, file.toAbsolutePath().toString());
  }

  private Path file() {
    try {
      Path file = named.endsWith(".java") ? Path.of(named)
          : Kit.here().root().resolve("exercises/src/main/java")
              .resolve(named.replace('.', '/') + ".java");
      if (Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      // told below
    }
    throw new WrongUse("there is no "
        + (named.endsWith(".java") ? "file " : "class ") + named
        + "; expected a Java file, or a class in exercises");
  }
}
