package zapbook.cli.exercise;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import zapbook.cli.exercise.Examination.Paper;
import zapbook.cli.exercise.Examination.SecondPaper;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercise;

/**
 * Has an exercise examined in a process apart, and lives on whatever it
 * does.
 */
final class Examiner {

  /** Each test may take two seconds, its replay five, and the compiler
   * needs some. */
  private static final int SECONDS_A_TEST = 8;
  private static final int SECONDS_TO_START = 30;
  private static final String HEAP = "512m";

  /**
   * What a process left.
   *
   * @param paper the document; empty if it left none
   * @param ending why it left none
   * @param printed what its code printed, for people
   * @param note what is to be said after the text
   */
  private record Left(
      String paper, Ending ending, String printed, String note) {}

  /** Runs the exercise's tests on the learner's class. */
  Paper examine(Exercise exercise) {
    return examine(exercise, limit(exercise, 1));
  }

  /**
   * Runs them, and stops what is not over in time.
   *
   * @throws IllegalStateException if the kit is at fault
   */
  Paper examine(Exercise exercise, Duration limit) {
    Left left = run(exercise, limit);
    if (left.paper.isEmpty()) {
      return new Paper(Report.broken(exercise, left.ending.why()),
          inWords(exercise, left));
    }
    Paper paper = new Gson().fromJson(left.paper, Paper.class);
    return new Paper(
        paper.report(), left.printed + paper.text() + left.note);
  }

  /** Runs them on his class of an earlier exercise. */
  SecondPaper lookBack(Exercise later) {
    Left left = run(later, limit(later, 3), "--mine");
    if (left.paper.isEmpty()) {
      return new SecondPaper(
          HindsightReport.broken(later, left.ending.why()),
          inWords(later, left));
    }
    SecondPaper paper = new Gson().fromJson(left.paper, SecondPaper.class);
    return new SecondPaper(
        paper.report(), left.printed + paper.text() + left.note);
  }

  private static Duration limit(Exercise exercise, int trials) {
    return Duration.ofSeconds(SECONDS_TO_START
        + (long) trials * SECONDS_A_TEST * exercise.declared().tests());
  }

  private static String inWords(Exercise exercise, Left left) {
    return left.printed + exercise + ": " + left.ending.why() + ".\n\nNext: "
        + left.ending.next() + "\n";
  }

  private static Left run(
      Exercise exercise, Duration limit, String... more) {
    try {
      Desk desk = Desk.make();
      try {
        return run(exercise, desk, limit, more);
      } finally {
        desk.clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Left run(Exercise exercise, Desk desk, Duration limit,
      String... more) throws IOException {
    Process process = new ProcessBuilder(command(exercise, desk, more))
        .redirectErrorStream(true).start();
    process.getOutputStream().close();
    Printed printed = new Printed(process.getInputStream());
    boolean ended = waitFor(process, limit);
    String said = printed.told();
    if (Files.exists(desk.fault())) {
      throw new IllegalStateException(Desk.text(desk.fault()));
    }
    Ending ending = ended
        ? Ending.early(exercise, desk, process.exitValue(), HEAP)
        : Ending.stopped(exercise, desk);
    return new Left(
        Desk.text(desk.paper()), ending, said, Desk.text(desk.note()));
  }

  /** False if the process had to be killed. */
  private static boolean waitFor(Process process, Duration limit) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private static List<String> command(
      Exercise exercise, Desk desk, String... more) {
    String java =
        Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java,
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-Xmx" + HEAP, "-XX:+ExitOnOutOfMemoryError",
        "-Dzapbook.replays=" + Kit.here().root()
            .resolve("exercises/target/replays"),
        "-cp", System.getProperty("java.class.path"),
        Examination.class.getName(), Kit.here().root().toString(),
        exercise.id(), desk.folder().toString()));
    command.addAll(List.of(more));
    return command;
  }
}
