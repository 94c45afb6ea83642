package zapbook.cli.watch;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import zapbook.cli.exercise.Crew;
import zapbook.cli.exercise.Examination.Paper;
import zapbook.cli.exercise.Named;
import zapbook.cli.kit.WrongUse;
import zapbook.proof.Exercise;

/**
 * Waits for keys, saved files and verdicts, and says what they mean. Only
 * the reader turns to another exercise: with a key, or by saving one of its
 * files.
 */
final class Watch {

  private static final int MILLIS_BETWEEN_LOOKS = 100;
  /** So long a run may take before a newer text puts an end to it. */
  private static final long PATIENCE_NANOS = 400_000_000;
  /** After this time the reader is told what is being run. */
  private static final long SILENCE_NANOS = 700_000_000;
  private static final int INTERRUPTED = 130;
  private static final int FAULT = 70;

  /** Why tests are run, and since when the reader waits for that. */
  private record Cause(String words, long nanos) {}

  private final BlockingQueue<Event> events;
  private final Crew crew;
  private final Saves saves;
  private Course course;
  private Page page;
  private Keys keys;

  private Exercise exercise;
  /** What came of its last run; null before the first. */
  private Paper paper;
  private Cause cause;
  /** How long the reader waited for it, in words. */
  private String waited;
  /** Saved while tests ran; examined after them. */
  private Cause waiting;
  private long begun;
  /** The way through all exercises at the end; null at other times. */
  private Ending ending;
  /** True if nobody can type any more. */
  private boolean last;
  /** True if he wants to leave as soon as there is a verdict. */
  private boolean quits;
  private Integer exitCode;

  Watch(BlockingQueue<Event> events, Crew crew, Saves saves) {
    this.events = events;
    this.crew = crew;
    this.saves = saves;
  }

  /** Begins with an exercise, before there is anything to look at. */
  void begin(Exercise first, long nanos) {
    exercise = first;
    saves.attend(first);
    examine(new Cause("the start", nanos));
  }

  /** Goes on until the reader leaves; returns the exit code. */
  int run(Course all, Page where, Keys what) {
    course = all;
    page = where;
    keys = what;
    page.welcome(exercise);
    try {
      while (exitCode == null) {
        Event event =
            events.poll(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        if (event == null) look();
        else take(event);
        page.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return INTERRUPTED;
    }
    return exitCode;
  }

  private void take(Event event) {
    if (event instanceof Event.Typed typed) {
      keys.typed(this, typed);
    } else if (event instanceof Event.Saved saved) {
      saved(saved);
    } else if (event instanceof Event.Judged judged) {
      judged(judged.paper());
    } else if (event instanceof Event.Broken broken) {
      broken(broken.fault());
    } else if (event instanceof Event.NoMoreKeys) {
      noMoreKeys();
    } else {
      exitCode = INTERRUPTED;
    }
  }

  /** Nothing happened for a while. */
  private void look() {
    long since = System.nanoTime() - begun;
    if (!crew.isBusy()) return;
    if (waiting != null && since > PATIENCE_NANOS) examine(waiting);
    else if (since > SILENCE_NANOS) page.running(exercise, crew.running());
  }

  private void examine(Cause why) {
    cause = why;
    waiting = null;
    begun = System.nanoTime();
    crew.examine(exercise, new Crew.Listener(
        done -> events.add(new Event.Judged(done)),
        fault -> events.add(new Event.Broken(fault))));
  }

  /** A newer text is examined at once, but for a run that is almost over. */
  private void saved(Event.Saved saved) {
    boolean other = !saved.ids().contains(exercise.id());
    if (other || ending != null) {
      ending = null;
      exercise = other
          ? course.named(saved.ids().iterator().next()) : exercise;
      saves.attend(exercise);
      paper = null;
    }
    keys.forget();
    waiting = new Cause("the save", saved.nanos());
    boolean soonOver = crew.isBusy() && !other
        && System.nanoTime() - begun < PATIENCE_NANOS;
    if (!soonOver) examine(waiting);
  }

  private void judged(Paper done) {
    if (waiting != null) {
      examine(waiting);
      return;
    }
    course.judged(done.report());
    if (ending != null) {
      page.line(ending.judged(done.report()));
      goThroughAll();
      return;
    }
    paper = done;
    waited = Foot.waited(cause.words(), System.nanoTime() - cause.nanos());
    show();
    page.flush();
    course.keep(exercise, done.report());
    if (quits) leave(0);
    else if (last) leave(done.report().solved() ? 0 : 1);
  }

  /** The verdict again, on a clear page. */
  void show() {
    if (paper != null) page.verdict(exercise, paper, course, waited);
  }

  private void broken(RuntimeException fault) {
    page.say("zapbook: internal fault: " + fault.getMessage()
        + ", please report. r runs the tests again.");
    if (last || quits) leave(FAULT);
  }

  private void noMoreKeys() {
    last = true;
    if (page.isTerminal()) leave(0);
    else if (!crew.isBusy() && paper != null) {
      leave(paper.report().solved() ? 0 : 1);
    }
  }

  /** The reader leaves; in a pipe with the verdict, if one is to come. */
  void quit() {
    quits = true;
    if (page.isTerminal() || !crew.isBusy() && paper != null) leave(0);
  }

  /** The reader leaves. */
  void leave(int code) {
    exitCode = code;
    page.farewell(course, last && !quits);
  }

  Exercise exercise() {
    return exercise;
  }

  Course course() {
    return course;
  }

  boolean isSolved() {
    return course.isSolved(exercise);
  }

  /** Runs the tests again. */
  void again() {
    examine(new Cause("the key", System.nanoTime()));
  }

  /** Turns to the next exercise that is open, or to the end of all. */
  void next() {
    Optional<Exercise> next = course.after(exercise);
    if (next.isPresent()) {
      turnTo(next.get());
    } else if (course.isSolved(exercise)) {
      page.clear();
      page.line("All are solved. Their tests run once more:");
      ending = new Ending(course.all(), page.paint());
      goThroughAll();
    } else {
      page.say("This is the last one that is open.");
    }
  }

  private void goThroughAll() {
    Optional<Exercise> next = ending.next();
    if (next.isPresent()) {
      exercise = next.get();
      again();
      return;
    }
    page.line("");
    ending.lines().forEach(page::line);
    ending = null;
    paper = null;
    page.say("");
  }

  /** Turns to an exercise. */
  void turnTo(Exercise other) {
    ending = null;
    exercise = other;
    paper = null;
    saves.attend(other);
    page.welcome(other);
    again();
    course.turnTo(other);
  }

  /** Turns to what was typed, or says that there is none. */
  void turnTo(String typed) {
    try {
      turnTo(course.named(Named.of(typed).id()));
    } catch (WrongUse e) {
      page.say("There is " + e.getMessage() + ". l lists them.");
    }
  }
}
