package zapbook.cli.exercise;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import zapbook.cli.exercise.Examination.Paper;
import zapbook.cli.exercise.Examination.Task;
import zapbook.proof.Exercise;

/**
 * A worker, and one that waits to take its place: whatever code does to the
 * first, the next examination need not wait for a process to start. All
 * methods return at once.
 */
public final class Crew implements AutoCloseable {

  private static final int MILLIS_OF_REST = 4_000;

  private static Worker early;

  private final ClassArchive archive = ClassArchive.here();

  /** Starts and stops processes. */
  private final ExecutorService others = Executors.newCachedThreadPool(
      task -> {
        Thread thread = new Thread(task, "crew");
        thread.setDaemon(true);
        return thread;
      });
  private Worker worker;
  private Worker spare;
  private boolean warm;
  /** Which examination counts: the one that was asked for last. */
  private int latest;
  private boolean busy;
  private boolean closed;

  /** Starts with a worker that {@link #hurry} started, or a new one. */
  public Crew() {
    worker = early != null ? early : Worker.start();
    early = null;
  }

  /**
   * Starts the first worker of the next crew now. A worker that no crew
   * asks for ends with this process.
   */
  public static void hurry() {
    early = Worker.start();
  }

  /**
   * Lets the first crew start sooner, for a command that sits and waits.
   * Returns at once; whatever goes wrong changes nothing.
   */
  public static void prepare() {
    Thread quiet = new Thread(() -> {
      try {
        Thread.sleep(MILLIS_OF_REST);
        ClassArchive.here().make(Named.orAll(null).get(0));
      } catch (InterruptedException | RuntimeException e) {
        // then it starts as it did
      }
    }, "archive");
    quiet.setDaemon(true);
    quiet.start();
  }

  /**
   * What is told of an examination; of one that was given up, nothing.
   *
   * @param paper takes what came of it
   * @param fault takes a fault of the kit
   */
  public record Listener(
      Consumer<Paper> paper, Consumer<RuntimeException> fault) {}

  /** Has an exercise examined, in place of what is being examined. */
  public synchronized void examine(Exercise exercise, Listener listener) {
    if (busy || !worker.isFit()) replace();
    busy = true;
    int mine = ++latest;
    ask(worker, mine, exercise, listener, true);
  }

  private void ask(Worker asked, int mine, Exercise exercise,
      Listener listener, boolean again) {
    others.execute(() -> {
      try {
        var left = asked.run(
            Task.CHECK, exercise, Examiner.limit(exercise, 1));
        if (left.lost() && again) askAnother(mine, exercise, listener);
        else end(mine, exercise, () ->
            listener.paper.accept(Examiner.paper(exercise, left)));
      } catch (RuntimeException e) {
        end(mine, exercise, () -> listener.fault.accept(e));
      }
    });
  }

  /**
   * The worker was ended while it had nothing to do, not by this task. Who
   * did that may have ended the one that waits as well.
   */
  private synchronized void askAnother(
      int mine, Exercise exercise, Listener listener) {
    if (mine != latest || closed) return;
    if (spare != null) dismissSpare();
    replace();
    ask(worker, mine, exercise, listener, false);
  }

  private synchronized void end(int mine, Exercise exercise, Runnable tell) {
    if (mine != latest || closed) return;
    busy = false;
    tell.run();
    if (!worker.isFit()) replace();
    if (!warm) worker.rehearse(exercise);
    warm = true;
    if (spare == null) others.execute(() -> hire(exercise));
  }

  private void replace() {
    others.execute(worker::close);
    if (spare != null && !spare.isFit()) dismissSpare();
    worker = spare != null ? spare : Worker.start();
    spare = null;
  }

  private void dismissSpare() {
    others.execute(spare::close);
    spare = null;
  }

  private void hire(Exercise exercise) {
    Worker next = Worker.start();
    next.rehearse(exercise);
    boolean needed;
    synchronized (this) {
      needed = !closed && spare == null;
      if (needed) spare = next;
    }
    if (!needed) next.close();
    else archive(exercise);
  }

  /** The next crew will be quicker. Not before this one has come to rest. */
  private void archive(Exercise exercise) {
    try {
      Thread.sleep(MILLIS_OF_REST);
    } catch (InterruptedException e) {
      return;
    }
    synchronized (this) {
      if (closed) return;
    }
    archive.make(exercise);
  }

  /** Whether an examination is going on. */
  public synchronized boolean isBusy() {
    return busy;
  }

  /** The test that runs now, as a sentence; empty if none does. */
  public synchronized String running() {
    return busy ? worker.running() : "";
  }

  @Override
  public synchronized void close() {
    closed = true;
    worker.close();
    if (spare != null) spare.close();
    archive.close();
    others.shutdown();
  }
}
