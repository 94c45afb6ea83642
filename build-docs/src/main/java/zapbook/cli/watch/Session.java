package zapbook.cli.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import zapbook.cli.exercise.Crew;
import zapbook.cli.exercise.Named;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Terminal;
import zapbook.cli.progress.ReaderState;
import zapbook.proof.Exercise;

/**
 * Puts the parts together, in the order in which they are needed: tests run
 * before there is anything to look at.
 *
 * @param out where lines go if there is no terminal
 * @param err where complaints go
 * @param paint colours, where they are wanted
 * @param opener opens an exercise's chapter and says what it did
 */
public record Session(PrintWriter out, PrintWriter err, Paint paint,
    Function<Exercise, String> opener) {

  /**
   * Watches until the reader leaves.
   *
   * @param number the exercise to begin with; null for the one he is at
   * @return the exit code
   */
  public int run(String number) {
    long started = System.nanoTime();
    Kit kit = Kit.here();
    BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    Exercise first = number == null
        ? Named.next(ReaderState.of(kit, this::complain)) : Named.of(number);
    try (Crew crew = new Crew()) {
      var saves = new Saves(kit.root(), events, Saves.service(kit.root()));
      var watch = new Watch(events, crew, saves);
      saves.add(first);
      watch.begin(first, started);
      List<Exercise> all = Named.orAll(null);
      all.forEach(saves::add);
      var course = new Course(kit, all, this::complain);
      watchFiles(saves);
      return run(watch, course, events);
    }
  }

  private int run(Watch watch, Course course, BlockingQueue<Event> events) {
    try (Keyboard keyboard = keyboard(events)) {
      Page page = new Page(keyboard, paint);
      return watch.run(course, page, new Keys(page, opener));
    }
  }

  private Keyboard keyboard(BlockingQueue<Event> events) {
    if (Terminal.isThere() && !"dumb".equals(System.getenv("TERM"))) {
      try {
        return Keyboard.ofTerminal(events);
      } catch (IOException | IllegalStateException e) {
        complain("single keys cannot be read: " + e.getMessage());
      }
    }
    return Keyboard.ofLines(events, System.in, out);
  }

  private static void watchFiles(Saves saves) {
    Thread watcher = new Thread(saves, "saves");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void complain(String line) {
    err.println("zapbook: " + line);
    err.flush();
  }
}
