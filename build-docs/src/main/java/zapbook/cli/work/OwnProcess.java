package zapbook.cli.work;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zapbook.cli.kit.Apart;

/** Has a learner's class run in a process apart, whatever it does there. */
public final class OwnProcess {

  /** It stops itself in time, once it runs; if it cannot, we do. */
  private static final int SECONDS_TO_START = 60;

  private final Own own;
  private final int seconds;

  /**
   * A process for a class.
   *
   * @param own which class
   * @param seconds how long a run may take
   */
  public OwnProcess(Own own, int seconds) {
    this.own = own;
    this.seconds = seconds;
  }

  /** Runs a workload on it. */
  public Paper run(Order order) {
    return run(order, null);
  }

  /**
   * Runs a workload on it, for people and for a page.
   *
   * @param beside what the page shows; null if there is none
   */
  public Paper run(Order order, Beside beside) {
    try {
      Path folder = Files.createTempDirectory("zapbook");
      Path task = folder.resolve("task.json");
      Path paper = folder.resolve("paper.json");
      try {
        Files.writeString(task, new Gson().toJson(
            new OwnRun.Task(own, order, beside, seconds)));
        return run(task, paper);
      } finally {
        Files.deleteIfExists(task);
        Files.deleteIfExists(paper);
        Files.deleteIfExists(folder.resolve("paper.json.draft"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Paper run(Path task, Path paper) throws IOException {
    long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
    Apart.End end = Apart.run(List.of("-Xmx" + mebibytes + "m"),
        OwnRun.class, List.of(task.toString(), paper.toString()),
        seconds + SECONDS_TO_START);
    Paper read = Files.exists(paper)
        ? new Gson().fromJson(Files.readString(paper), Paper.class)
        : none(end, mebibytes);
    return read.with(end.printed());
  }

  private Paper none(Apart.End end, long mebibytes) {
    if (!end.inTime() && !end.outOfMemory()) {
      return Paper.failed(own.name(), "tooLong", "came to no end within "
          + seconds + " s and was stopped");
    }
    return Paper.failed(own.name(), "ended", end.outOfMemory()
        ? "used up the " + mebibytes + " MiB of memory that it had"
        : "ended the process that ran it: with System.exit, or by a crash");
  }
}
