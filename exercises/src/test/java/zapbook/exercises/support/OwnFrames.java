package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import zapbook.mmu.ShadowMmu;

/** The places of the learner's code in a stack trace. */
final class OwnFrames {
  private static final String EXERCISES = "zapbook.exercises.ch";

  private OwnFrames() {
  }

  /** The learner's own places, innermost first. */
  static List<String> of(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace()).filter(OwnFrames::isYours)
        .map(OwnFrames::inWords).distinct().toList();
  }

  /** The same of a thread that still runs. */
  static List<String> of(StackTraceElement[] frames) {
    return of(thrown(frames));
  }

  private static Throwable thrown(StackTraceElement[] frames) {
    Throwable place = new Throwable();
    place.setStackTrace(frames);
    return place;
  }

  /** The learner's own places, then those of the kit; no class that the
   * Java machine made up, for a lambda, stands in a file. */
  static List<String> first(Throwable thrown) {
    Set<String> places = new LinkedHashSet<>(of(thrown));
    Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("zapbook."))
        .filter(frame -> frame.getFileName() != null)
        .map(OwnFrames::inWords).forEach(places::add);
    return new ArrayList<>(places);
  }

  /** Tests and what helps them stand in the same packages. */
  static boolean isYours(StackTraceElement frame) {
    String name = frame.getClassName();
    if (!name.startsWith(EXERCISES)) return false;
    try {
      return ShadowMmu.class.isAssignableFrom(Class.forName(
          name.replaceAll("\\$.*", ""), false,
          OwnFrames.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  static String inWords(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.substring(name.lastIndexOf('.') + 1) + "."
        + frame.getMethodName() + " (" + frame.getFileName() + ":"
        + frame.getLineNumber() + ")";
  }
}
