package zapbook.cli.exercise;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import zapbook.cli.exercise.Examination.Paper;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercise;

/** Has an exercise examined in a process apart, and lives on whatever it does. */
final class Examiner {

  /** Each test may take two seconds, and the compiler needs some. */
  private static final int SECONDS_A_TEST = 3;
  private static final int SECONDS_TO_START = 30;

  Paper examine(Exercise exercise) {
    try {
      Path folder = Files.createTempDirectory("zapbook");
      Path file = folder.resolve("paper.json");
      try {
        boolean ended = run(exercise, file);
        return Files.exists(file) ? read(file) : none(exercise, ended);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder.resolve("paper.json.draft"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Paper read(Path file) throws IOException {
    return new Gson().fromJson(Files.readString(file), Paper.class);
  }

  /** False if the process had to be killed. */
  private static boolean run(Exercise exercise, Path file)
      throws IOException {
    Process process = new ProcessBuilder(command(exercise, file))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    int seconds = SECONDS_TO_START
        + SECONDS_A_TEST * exercise.declared().tests();
    try {
      if (process.waitFor(seconds, TimeUnit.SECONDS)) return true;
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private static List<String> command(Exercise exercise, Path file) {
    String java =
        Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-Xmx512m", "-XX:+ExitOnOutOfMemoryError",
        "-cp", System.getProperty("java.class.path"),
        Examination.class.getName(), Kit.here().root().toString(),
        exercise.id(), file.toString());
  }

  private static Paper none(Exercise exercise, boolean ended) {
    String why = ended
        ? "its code ended the process that ran it: System.exit, or no"
            + " memory was left"
        : "its tests did not come to an end and were stopped";
    Report report = Report.broken(exercise, why);
    return new Paper(report, exercise + ": " + why + ".\n\nNext: look for"
        + " what " + exercise.about().className()
        + " does that never ends.\n");
  }
}
