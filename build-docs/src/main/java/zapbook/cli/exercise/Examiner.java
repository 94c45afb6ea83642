package zapbook.cli.exercise;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import zapbook.cli.exercise.Examination.Paper;
import zapbook.cli.exercise.Examination.SecondPaper;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercise;

/** Has an exercise examined in a process apart, and lives on whatever it does. */
final class Examiner {

  /** Each test may take two seconds, its replay five, and the compiler
   * needs some. */
  private static final int SECONDS_A_TEST = 8;
  private static final int SECONDS_TO_START = 30;
  private static final String ENDED = "its code ended the process that ran"
      + " it: System.exit, or no memory was left";
  private static final String STOPPED =
      "its tests did not come to an end and were stopped";

  /** Runs the exercise's tests on the learner's class. */
  Paper examine(Exercise exercise) {
    return run(exercise, Paper.class, why -> new Paper(
        Report.broken(exercise, why), inWords(exercise, why)));
  }

  /** Runs them on his class of an earlier exercise. */
  SecondPaper lookBack(Exercise later) {
    return run(later, SecondPaper.class, why -> new SecondPaper(
        HindsightReport.broken(later, why), inWords(later, why)), "--mine");
  }

  private static <P> P run(Exercise exercise, Class<P> kind,
      Function<String, P> none, String... more) {
    try {
      Path folder = Files.createTempDirectory("zapbook");
      Path file = folder.resolve("paper.json");
      try {
        boolean ended = run(exercise, file, more);
        return Files.exists(file)
            ? new Gson().fromJson(Files.readString(file), kind)
            : none.apply(ended ? ENDED : STOPPED);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder.resolve("paper.json.draft"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** False if the process had to be killed. */
  private static boolean run(Exercise exercise, Path file, String... more)
      throws IOException {
    Process process = new ProcessBuilder(command(exercise, file, more))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    int trials = more.length == 0 ? 1 : 3;
    int seconds = SECONDS_TO_START
        + trials * SECONDS_A_TEST * exercise.declared().tests();
    try {
      if (process.waitFor(seconds, TimeUnit.SECONDS)) return true;
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private static List<String> command(
      Exercise exercise, Path file, String... more) {
    String java =
        Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java,
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-Xmx512m", "-XX:+ExitOnOutOfMemoryError",
        "-Dzapbook.replays=" + Kit.here().root()
            .resolve("exercises/target/replays"),
        "-cp", System.getProperty("java.class.path"),
        Examination.class.getName(), Kit.here().root().toString(),
        exercise.id(), file.toString()));
    command.addAll(List.of(more));
    return command;
  }

  private static String inWords(Exercise exercise, String why) {
    return exercise + ": " + why + ".\n\nNext: look for what "
        + exercise.about().className() + " does that never ends.\n";
  }
}
