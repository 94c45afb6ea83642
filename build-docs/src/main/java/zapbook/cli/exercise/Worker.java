package zapbook.cli.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import zapbook.cli.exercise.Examination.Task;
import zapbook.cli.kit.Apart;
import zapbook.cli.kit.Kit;
import zapbook.proof.Exercise;

/**
 * A process in which learners' code is examined, one task after the other,
 * as long as none leaves traces. Whatever the code does, a task comes to
 * its end.
 */
final class Worker implements AutoCloseable {

  /** The system property with the folder that replays are left in. */
  static final String REPLAYS = "zapbook.replays";

  private static final String HEAP = "512m";

  /**
   * What a task left.
   *
   * @param paper the document; empty if it left none
   * @param ending why it left none
   * @param printed what its code printed, for people
   * @param note what is to be said after the text
   * @param lost whether the process was gone before a test was begun:
   *     somebody else may have ended it
   */
  record Left(String paper, Ending ending, String printed, String note,
      boolean lost) {}

  private final Desk desk;
  private final Apart process;
  private boolean used;
  /** Whether nothing can be told to it any more. */
  private boolean deaf;

  private Worker(Desk desk, Apart process) {
    this.desk = desk;
    this.process = process;
  }

  /** Starts one; it gets ready by itself. */
  static Worker start() {
    try {
      Desk desk = Desk.make();
      var root = Kit.here().root();
      var flags = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1",
          "-Xmx" + HEAP, "-Xshare:auto", "-XX:-UsePerfData",
          "-D" + REPLAYS + ".first=true",
          "-D" + REPLAYS + "=" + root.resolve("exercises/target/replays")));
      flags.addAll(ClassArchive.here().flags());
      return new Worker(desk, Apart.start(flags, Examination.class,
          List.of(root.toString(), desk.folder().toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gets quicker, until there is something to do. */
  void rehearse(Exercise exercise) {
    try {
      process.tell(Task.REHEARSE + " - " + exercise.id());
    } catch (IOException gone) {
      used = true;
    }
  }

  /** Whether it can be given a task. */
  boolean isFit() {
    return !used && process.isAlive();
  }

  /**
   * Has a task done, and stops what is not over in time.
   *
   * @throws IllegalStateException if the kit is at fault
   */
  Left run(Task task, Exercise exercise, Duration limit) {
    try {
      desk.wipe();
      boolean over = ask(task, exercise, limit);
      used = !over || Files.exists(desk.used());
      if (Files.exists(desk.fault())) {
        throw new IllegalStateException(Desk.text(desk.fault()));
      }
      boolean lost = !over && (deaf || process.printed().hasEnded())
          && !Files.exists(desk.running()) && !Files.exists(desk.exited());
      return new Left(Desk.text(desk.paper()), ending(exercise, over),
          process.printed().told(), Desk.text(desk.note()), lost);
    } catch (IOException e) {
      used = true;
      throw new UncheckedIOException(e);
    }
  }

  private boolean ask(Task task, Exercise exercise, Duration limit) {
    String mark = UUID.randomUUID().toString();
    process.printed().lookOutFor(mark);
    try {
      process.tell(task + " " + mark + " " + exercise.id());
      return process.printed().await(limit);
    } catch (IOException gone) {
      deaf = true;
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Ending ending(Exercise exercise, boolean over)
      throws IOException {
    if (over) return null;
    Apart.End end = process.end();
    return end.inTime() || end.outOfMemory()
        ? Ending.early(exercise, desk, end.outOfMemory(), HEAP)
        : Ending.stopped(exercise, desk);
  }

  /** The test that was begun last, as a sentence; empty if none was. */
  String running() {
    try {
      return Desk.text(desk.running());
    } catch (IOException beingWritten) {
      return "";
    }
  }

  /** Ends it, with whatever it does. */
  @Override
  public void close() {
    process.close();
    try {
      desk.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
