package zapbook.exercises.support;

import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * How many tests of an exercise passed, and the story of the first failure.
 */
final class Score implements AutoCloseable {
  private static final int MOST_FRAMES = 6;

  private final String exercise;
  private final boolean tells;
  private int tests;
  private int failed;
  private boolean hangs;
  private int notRun;
  private String first = "";
  /** Says what ended the process, if the code under test does. */
  private final EarlyEnd earlyEnd;

  Score(String exercise, boolean tells) {
    this.exercise = exercise;
    this.tells = tells;
    earlyEnd = tells ? EarlyEnd.watch() : null;
  }

  void begin(String sentence) {
    tests++;
    if (tells) earlyEnd.begin(sentence);
  }

  /** A test's code did not end, and never will. */
  void hang() {
    hangs = true;
  }

  /** Whether the next test can be run; if not, that is noted. */
  boolean mayGoOn() {
    if (hangs) notRun++;
    return !hangs;
  }

  /** Notes a failure; true for the first. */
  boolean fail(String sentence, Throwable thrown) {
    failed++;
    if (failed == 1) first = sentence + "\n" + story(thrown) + "\n";
    return failed == 1;
  }

  /** Says on the console how the class ended. */
  @Override
  public void close() {
    if (!tells) return;
    earlyEnd.close();
    System.out.print(tell());
  }

  private String tell() {
    String passed = (tests - failed) + " of " + (tests + notRun)
        + " tests pass" + (notRun == 0 ? "."
            : ", " + notRun + " were not run: the code did not end.");
    return failed == 0
        ? "\n" + passed + " Solved.\n"
            + "Next:     " + Command.of("solution " + exercise) + "\n"
            + Command.first()
            + "          shows " + (exercise.endsWith("r") ? "our" : "history's")
            + " answer, to compare; then read on.\n"
        : "\n" + passed + " The first that fails:\n\n" + first
            + "Stuck?    " + Command.of("hint " + exercise) + "\n"
            + Command.first()
            + "          shows a hint, from a nudge to the change itself."
            + "\n\n";
  }

  private static String story(Throwable thrown) {
    if (thrown instanceof AssertionError) return thrown.getMessage();
    if (thrown instanceof TimeoutException) {
      return "\nSeen:     " + thrown.getMessage() + ". It was cut off here:"
          + frames(cutOff(thrown)) + "\n"
          + "Next:     look for a loop that waits for something that its "
          + "body never changes.";
    }
    String frames = frames(thrown);
    String watch = Arrays.stream(thrown.getSuppressed())
        .filter(more -> more instanceof Unsolved)
        .map(more -> "\n" + more.getMessage())
        .collect(Collectors.joining());
    return "\nSeen:     the code threw " + thrown + frames
        + "\nNext:     mend the first of these places that is yours."
        + watch;
  }

  private static String frames(Throwable thrown) {
    return OwnFrames.first(thrown).stream().limit(MOST_FRAMES)
        .map(frame -> "\n  at " + frame).collect(Collectors.joining());
  }

  /** JUnit says where the thread was by a cause, or beside it. */
  private static Throwable cutOff(Throwable timeout) {
    if (timeout.getCause() != null) return timeout.getCause();
    return Arrays.stream(timeout.getSuppressed()).findFirst()
        .orElse(timeout);
  }
}
