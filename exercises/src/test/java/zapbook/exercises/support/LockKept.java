package zapbook.exercises.support;

import java.lang.StackWalker.StackFrame;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;
import zapbook.vm.SimulatedLock;
import zapbook.vm.Vm;

/**
 * A lock that the learner's code took and did not give back. It shows when
 * somebody wants the lock next, and nothing of the learner's needs to be
 * running then: so the place that took it is written down.
 */
final class LockKept implements EventListener {
  private static final String LOCK = SimulatedLock.class.getName();
  /** Who called lock() and not yet unlock(), the last one first: others
   * take the lock while its holder yields. */
  private static final Deque<StackTraceElement> TAKERS =
      new ConcurrentLinkedDeque<>();

  private boolean yields;

  private LockKept() {
  }

  /** Notes from now on who takes the lock of a machine. */
  static void watch(Vm vm) {
    vm.events().listen(new LockKept());
  }

  @Override
  public void on(EventKind kind, int page, long afterYield, long b) {
    switch (kind) {
      case LOCK_TAKEN -> {
        if (afterYield == 0) TAKERS.push(caller());
      }
      case YIELDED -> yields = true;
      case LOCK_RELEASED -> {
        if (!yields) TAKERS.poll();
        yields = false;
      }
      default -> { }
    }
  }

  private static StackTraceElement caller() {
    return StackWalker.getInstance().walk(frames -> frames
        .dropWhile(frame -> !frame.getClassName().equals(LOCK))
        .dropWhile(frame -> frame.getClassName().equals(LOCK))
        .findFirst().map(StackFrame::toStackTraceElement).orElseThrow());
  }

  /** Whether it was thrown because the learner's code keeps the lock. */
  static boolean explains(Throwable thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    return thrown instanceof IllegalStateException && frames.length > 0
        && frames[0].getClassName().equals(LOCK)
        && frames[0].getMethodName().equals("take")
        && !TAKERS.isEmpty() && OwnFrames.isYours(TAKERS.peek());
  }

  /** After an operation that has ended. */
  static AssertionError told(String what, String chapter, String paragraph) {
    return told(what + " ended, and the lock was still held.", List.of(),
        chapter, paragraph);
  }

  /** When somebody wanted the lock. */
  static AssertionError told(
      Throwable thrown, String chapter, String paragraph) {
    return told("the lock was wanted anew, and was still held.",
        OwnFrames.of(thrown), chapter, paragraph);
  }

  private static AssertionError told(String seen, List<String> wanted,
      String chapter, String paragraph) {
    return Told.expected("a routine that takes the MMU lock has given it "
            + "back when it ends, whichever way it ends.")
        .seen(seen)
        .show("Taken in", List.of(OwnFrames.inWords(TAKERS.peek())))
        .show("Wanted anew in", wanted)
        .readOn(chapter, paragraph)
        .next("see to it that every way out of that routine comes past "
            + "lock().unlock(): it belongs in a finally block.");
  }
}
