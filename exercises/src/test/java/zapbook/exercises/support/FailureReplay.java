package zapbook.exercises.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import zapbook.replay.RecordedRun;
import zapbook.replay.Replay;
import zapbook.replay.page.ReplayPage;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.vm.Vm;

/**
 * What a failing test leaves behind: a page on which the learner's code and
 * our stage do the same side by side. The test is run again for it, so one
 * that passes costs nothing.
 */
final class FailureReplay {
  /** Far more than a test needs that has come to its end before. */
  private static final long MOST_MILLIS = 5_000;
  /** Set by who shows the first failure alone and is in a hurry. */
  private static final boolean FIRST_ONLY =
      Boolean.getBoolean("zapbook.replays.first");
  /** Whether a test has left a page since these classes were loaded. */
  private static boolean left;

  private final Class<?> test;
  private final String method;
  private final Path folder;

  FailureReplay(Class<?> test, String method) {
    this.test = test;
    this.method = method;
    folder = canBeCalled() ? ReplayFolder.of(test) : null;
  }

  /** A test that is handed something in is not run again. */
  private boolean canBeCalled() {
    return Arrays.stream(test.getDeclaredMethods()).anyMatch(one ->
        one.getName().equals(method) && one.getParameterCount() == 0);
  }

  private String name() {
    return chapter() + "-" + method.replace('_', '-') + ".html";
  }

  /** Such as ch04. */
  private String chapter() {
    return test.getPackageName().replaceAll(".*\\.", "");
  }

  /** Removes what an earlier failure left. */
  void forget() {
    if (folder == null) return;
    try {
      Files.deleteIfExists(folder.resolve(name()));
    } catch (IOException e) {
      // an old page stays: a pity, and no reason for a test to fail
    }
  }

  /**
   * Writes the page.
   *
   * @param sentence the test's name as a sentence
   * @param thrown why it failed
   * @return the same failure, with the way to the page
   */
  Throwable leave(String sentence, Throwable thrown) {
    if (folder == null || thrown instanceof TimeoutException
        || thrown instanceof VirtualMachineError || isGivenSomething()
        || FIRST_ONLY && left) {
      return thrown;
    }
    Path file = folder.resolve(name());
    try {
      Replay replay = inTime(sentence, thrown);
      if (replay == null) return thrown;
      Files.createDirectories(folder);
      ReplayPage.write(replay, file);
      left = true;
    } catch (IOException e) {
      return told(thrown, "Watch it: the page cannot be"
          + " written:\n          " + file);
    } catch (IllegalStateException e) {
      return told(thrown, "Watch it: " + e.getMessage());
    }
    return told(thrown, "Watch it: " + ReplayFolder.shown(file)
        + "\n          " + file.toUri());
  }

  /** A review's test is given a patch; it is judged, not watched. */
  private boolean isGivenSomething() {
    return Arrays.stream(test.getDeclaredMethods())
        .filter(one -> one.getName().equals(method))
        .anyMatch(one -> one.getParameterCount() > 0);
  }

  private static Throwable told(Throwable thrown, String words) {
    if (thrown instanceof AssertionError) {
      return new Unsolved(thrown.getMessage() + "\n" + words);
    }
    thrown.addSuppressed(new Unsolved(words));
    return thrown;
  }

  /** Null if no machine did anything, or none has the learner's class. */
  private Replay inTime(String sentence, Throwable thrown) {
    Replay[] made = new Replay[1];
    String[] problem = {"no replay, the test took too long the second time"};
    Thread again = new Thread(() -> {
      made[0] = replay(sentence, thrown);
      problem[0] = null;
    });
    again.setDaemon(true);
    again.setUncaughtExceptionHandler(
        (thread, e) -> problem[0] = "no replay, " + e);
    again.start();
    try {
      again.join(MOST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (problem[0] != null) throw new IllegalStateException(problem[0]);
    return made[0];
  }

  private Replay replay(String sentence, Throwable thrown) {
    try {
      List<RecordedRun> yours = Retake.of(test, method);
      int at = lastWithSteps(yours);
      if (at < 0) return null;
      String tested = Retake.tested();
      List<RecordedRun> ours = reference(tested);
      RecordedRun mine = yours.get(at).titled("your "
          + tested.replaceAll(".*\\.", ""));
      return new Replay(sentence, words(thrown), Map.of(),
          at >= ours.size() ? List.of(mine)
              : List.of(mine, ours.get(at).titled("our " + ours())));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What our class is called. */
  private String ours() {
    ComparedWith other = test.getAnnotation(ComparedWith.class);
    return other == null ? stage().toString()
        : other.value().getSimpleName();
  }

  private Stage stage() {
    return Stages.stage(
        Integer.parseInt(chapter().replaceAll("\\D", "")));
  }

  /** Empty where our class cannot stand in for the learner's. */
  private List<RecordedRun> reference(String tested) {
    ComparedWith other = test.getAnnotation(ComparedWith.class);
    Class<?> ours = other == null ? classOf(stage()) : other.value();
    try {
      return new ReferenceLoader(test.getClassLoader(), tested, ours)
          .retake(test, method);
    } catch (ReflectiveOperationException | LinkageError e) {
      return List.of();
    }
  }

  private static int lastWithSteps(List<RecordedRun> runs) {
    int at = runs.size() - 1;
    while (at >= 0 && runs.get(at).size() == 0) at--;
    return at;
  }

  private static Class<?> classOf(Stage stage) {
    return stage.create(Vm.withMemory("1M").build()).getClass();
  }

  /** What was expected and seen; the rest is there to be looked at. */
  private static String words(Throwable thrown) {
    if (!(thrown instanceof AssertionError)) return thrown.toString();
    return String.valueOf(thrown.getMessage()).strip()
        .replaceAll("\n {2,}(?=\\S)", " ").lines()
        .filter(line -> line.matches("(Expected|Seen|Read on|Next):.*"))
        .reduce((a, b) -> a + "\n" + b).orElse("");
  }
}
