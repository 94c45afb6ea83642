package zapbook.cli.exercise;

import java.util.List;

/** Threads that a learner's code started and left running. */
final class Strays {

  private static final int MILLIS_TO_END = 200;

  private final List<Thread> before = alive();

  /** Those of JUnit belong to tests that were told about already. */
  private static List<Thread> alive() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(one -> !one.getName().startsWith("junit-")).toList();
  }

  /** A sentence about those that came since and still run; or nothing. */
  String told() {
    List<Thread> left = alive().stream()
        .filter(one -> !before.contains(one)).filter(Strays::stays).toList();
    if (left.isEmpty()) return "";
    String threads = left.size() == 1
        ? "1 thread that your code started still ran and was"
        : left.size() + " threads that your code started still ran and were";
    return "\n" + threads + " stopped.\nThe routines of an MMU run in the"
        + " thread that calls them, under the lock;\nthey need no other.\n";
  }

  private static boolean stays(Thread thread) {
    try {
      thread.join(MILLIS_TO_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return thread.isAlive();
  }
}
