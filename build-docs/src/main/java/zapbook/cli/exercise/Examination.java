package zapbook.cli.exercise;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;
import zapbook.proof.Hindsight;
import zapbook.proof.Standing;
import zapbook.proof.Verdict;
import zapbook.proof.Workshop;

/**
 * Runs exercises' tests, one task after the other. It is the main class of
 * a process of its own: learner code can end it, fill its memory or never
 * return, and nothing else suffers. {@link Worker} is the other side.
 */
public final class Examination {

  /** What can be asked for; a line has the task, a mark and an exercise. */
  enum Task {
    /** Run an exercise's tests on what the learner wrote. */
    CHECK,
    /** Run them on his class of an earlier exercise. */
    MINE,
    /** Run them on the answer and tell nobody: the next run is quicker. */
    REHEARSE
  }

  /** After so many runs nothing is gained by more. */
  private static final int REHEARSALS = 6;

  /**
   * What is handed back.
   *
   * @param report for machines
   * @param headline the exercise and how far it is, a line
   * @param details each test and the first failure, or what the compiler
   *     refused; for people
   * @param next what to do next, for people
   * @param doubt whose fault it is that no test could run
   * @param printed what the learner's code printed, for people
   * @param note what is to be said at the end
   */
  public record Paper(Report report, String headline, String details, String next,
      Doubt doubt, String printed, String note) {

    /** The same with what was seen from outside. */
    Paper with(Worker.Left left) {
      return new Paper(report, headline, details, next, doubt,
          left.printed(), left.note());
    }
  }

  /** Why no test ran. */
  public enum Doubt {
    /** They ran. */
    NONE,
    /** The learner's text does not compile. */
    YOURS,
    /** A test does not find a name in the learner's text. */
    NAMES,
    /** A file is gone. */
    GONE,
    /** The process that ran them was lost. */
    LOST
  }

  /**
   * What is handed back of a look at an earlier exercise.
   *
   * @param report for machines
   * @param text for people
   */
  record SecondPaper(HindsightReport report, String text) {}

  private final Path root;
  private final Desk desk;
  private final PrintStream out = System.out;
  private final Surroundings surroundings = new Surroundings();
  private final BlockingQueue<String> tasks = new LinkedBlockingQueue<>();
  private final Workshop workshop;
  /** Whether code of the last task may still run. */
  private boolean hung;

  private Examination(Path root, Desk desk, Workshop workshop) {
    this.root = root;
    this.desk = desk;
    this.workshop = workshop;
  }

  /**
   * Does what the lines of standard input say, until they end.
   *
   * @param args the kit's folder and the desk
   * @throws Exception if nothing can be put on the desk
   */
  public static void main(String[] args) throws Exception {
    Desk desk = new Desk(Path.of(args[1]));
    Runtime.getRuntime().addShutdownHook(
        new Thread(() -> put(desk.exited(), Exits.place())));
    var told = new Examination(Path.of(args[0]), desk, Workshop.open());
    told.listen(System.in);
    told.warmUp();
    told.surroundings.restore();
    while (true) told.work(told.tasks.take());
  }

  /** The first task is half compiled before anything else could warm up. */
  private void warmUp() {
    Thread tests = new Thread(Workshop::warmUpTests, "tests");
    tests.setDaemon(true);
    tests.start();
    if (tasks.isEmpty()) workshop.warmUp();
  }

  /** Nobody waits for a paper when the command is gone. */
  private void listen(InputStream in) {
    Thread listener = new Thread(() -> {
      try (Scanner lines = new Scanner(in, StandardCharsets.UTF_8)) {
        while (lines.hasNextLine()) tasks.add(lines.nextLine());
        desk.clear();
      } catch (IOException e) {
        // the command has cleared it
      }
      Runtime.getRuntime().halt(1);
    }, "tasks");
    listener.setDaemon(true);
    listener.start();
  }

  private void work(String line) throws IOException {
    String[] words = line.split(" ");
    Task task = Task.valueOf(words[0]);
    Exercise exercise = Exercises.named(root, words[2]);
    if (task == Task.REHEARSE) rehearse(exercise);
    else examine(task, exercise, words[1]);
  }

  private void examine(Task task, Exercise exercise, String mark)
      throws IOException {
    Strays strays = new Strays();
    workshop.telling(test -> put(desk.running(), test));
    boolean clean = false;
    hung = task == Task.MINE;
    try {
      String paper = new Gson().toJson(task == Task.MINE
          ? lookBack(exercise) : paper(exercise));
      String left = strays.told();
      put(desk.note(), left);
      put(desk.draft(), paper);
      Files.move(desk.draft(), desk.paper());
      clean = left.isEmpty() && !hung;
    } catch (RuntimeException e) {
      put(desk.fault(), "" + e.getMessage());
    }
    surroundings.restore();
    if (!clean) put(desk.used(), "");
    // the line break ends what the learner's code may have left open
    out.print("\n" + mark + "\n");
    out.flush();
  }

  /** While nobody asks. What an answer's tests leave is not wanted. */
  private void rehearse(Exercise exercise) {
    System.clearProperty(Worker.REPLAYS);
    workshop.telling(test -> { });
    try {
      for (int n = 0; n < REHEARSALS && tasks.isEmpty(); n++) {
        workshop.run(exercise, exercise.answerSources());
      }
    } catch (RuntimeException e) {
      // the next task will tell
    }
    surroundings.restore();
  }

  private Paper paper(Exercise exercise) {
    Standing standing = Standing.of(exercise, workshop);
    Optional<Verdict> verdict = standing.verdict();
    hung = verdict.map(Verdict::hung).orElse(false);
    return new Paper(Report.of(standing),
        verdict.map(Verdict::headline).orElse(standing.toString()),
        verdict.map(Verdict::details).orElse(""),
        verdict.map(Verdict::next).orElse(""),
        verdict.map(Examination::doubt).orElse(Doubt.GONE), "", "");
  }

  private static Doubt doubt(Verdict verdict) {
    if (verdict.compiled()) return Doubt.NONE;
    return verdict.problems().get(0).yours() ? Doubt.YOURS : Doubt.NAMES;
  }

  private SecondPaper lookBack(Exercise later) {
    Hindsight seen = Hindsight.of(root, later, workshop);
    return new SecondPaper(HindsightReport.of(seen), seen.toString());
  }

  private static void put(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
