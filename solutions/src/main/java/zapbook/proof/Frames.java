package zapbook.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Picks from a stack trace what a learner needs: his own methods, then ours, no machinery. */
final class Frames {

  private static final int AT_MOST = 6;

  private Frames() {
  }

  /**
   * The frames worth showing.
   *
   * @param thrown what was thrown
   * @param learnerFiles simple names of the files that the learner wrote
   */
  static List<String> of(Throwable thrown, Set<String> learnerFiles) {
    List<String> own = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (isMadeUp(frame)) {
        continue;
      }
      if (learnerFiles.contains(frame.getFileName())) {
        own.add(show(frame));
      } else if (frame.getClassName().startsWith("zapbook.")
          && !frame.getClassName().startsWith("zapbook.proof.")) {
        others.add(show(frame));
      }
    }
    own.addAll(others);
    List<String> distinct = own.stream().distinct().toList();
    return distinct.subList(0, Math.min(AT_MOST, distinct.size()));
  }

  /** A class that the Java machine made up, for a lambda, stands in no file. */
  private static boolean isMadeUp(StackTraceElement frame) {
    return frame.getFileName() == null;
  }

  private static String show(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName()
        + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
  }
}
