package zapbook.exercises.support;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says on a console where the code under test ended the whole process.
 * Maven itself can only say that it did.
 */
final class EarlyEnd implements AutoCloseable {
  private static final int MOST_FRAMES = 6;

  private final Thread hook = new Thread(this::tell, "early end");
  /** The test that was begun last. */
  private volatile String test = "";

  private EarlyEnd() {
  }

  /** From now on until it is closed. */
  static EarlyEnd watch() {
    EarlyEnd end = new EarlyEnd();
    Runtime.getRuntime().addShutdownHook(end.hook);
    return end;
  }

  void begin(String sentence) {
    test = sentence;
  }

  private void tell() {
    List<String> places = Thread.getAllStackTraces().values().stream()
        .filter(EarlyEnd::exits).map(OwnFrames::of)
        .flatMap(List::stream).limit(MOST_FRAMES).toList();
    if (places.isEmpty()) return;
    // Maven listens to System.out no more, but to the process itself
    new PrintStream(new FileOutputStream(FileDescriptor.err), true)
        .println(words(test, places));
  }

  /** Who calls System.exit waits in it until all hooks are done. */
  private static boolean exits(StackTraceElement[] frames) {
    return Arrays.stream(frames).anyMatch(frame ->
        frame.getClassName().equals("java.lang.Runtime")
            && frame.getMethodName().equals("exit"));
  }

  static String words(String test, List<String> places) {
    return "\n" + test + "\n\nSeen:     the code called System.exit, so no"
        + " other test was run."
        + places.stream().map(place -> "\n  at " + place)
            .collect(Collectors.joining())
        + "\nNext:     take System.exit out; a routine ends with return.\n";
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // then it has told
    }
  }
}
