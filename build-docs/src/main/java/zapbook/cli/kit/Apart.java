package zapbook.cli.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A main class in a process of its own. Learner code runs only there: it
 * can end the process, fill its memory, flood its output or never return,
 * and nothing else suffers.
 */
public final class Apart {

  /** The process's exit code when no memory was left: see the flag. */
  private static final int NO_MEMORY = 3;
  /** What the JVM prints then. */
  private static final String LAST_WORDS =
      "Terminating due to java.lang.OutOfMemoryError";
  /** A process that it started itself may keep its output open. */
  private static final int PATIENCE_MILLIS = 1_000;
  /** So much of what it prints is kept. */
  private static final int KEPT_BYTES = 2_000;

  /**
   * How the process ended.
   *
   * @param inTime false if it had to be killed
   * @param outOfMemory whether no memory was left
   * @param printed the beginning of what it printed
   * @param more whether it printed more than that
   */
  public record End(
      boolean inTime, boolean outOfMemory, String printed, boolean more) {}

  private Apart() {}

  /**
   * Runs it and waits.
   *
   * @param flags for the JVM, such as -Xmx512m
   * @param main the class
   * @param arguments what its main method gets
   * @param seconds how long it may take
   * @return how it ended
   * @throws IOException if no process can be started
   */
  public static End run(List<String> flags, Class<?> main,
      List<String> arguments, long seconds) throws IOException {
    return run(flags, main, arguments, seconds, process -> { });
  }

  /**
   * Runs it and waits.
   *
   * @param flags for the JVM, such as -Xmx512m
   * @param main the class
   * @param arguments what its main method gets
   * @param seconds how long it may take
   * @param prepared sets its folder and environment
   * @return how it ended
   * @throws IOException if no process can be started
   */
  public static End run(List<String> flags, Class<?> main,
      List<String> arguments, long seconds,
      Consumer<ProcessBuilder> prepared) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(flags, main, arguments))
            .redirectErrorStream(true);
    prepared.accept(builder);
    Process process = builder.start();
    process.getOutputStream().close();
    Output output = new Output(process.getInputStream());
    output.start();
    try {
      boolean inTime = process.waitFor(seconds, TimeUnit.SECONDS);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      output.join(PATIENCE_MILLIS);
      return end(inTime, process.exitValue(), output);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return new End(false, false, "", false);
    }
  }

  private static End end(boolean inTime, int exitCode, Output output) {
    String text = output.text();
    boolean memory = inTime && exitCode == NO_MEMORY
        || text.contains(LAST_WORDS);
    return new End(inTime, memory, text.lines()
        .filter(line -> !line.startsWith(LAST_WORDS))
        .collect(Collectors.joining("\n")), output.more);
  }

  private static List<String> command(
      List<String> flags, Class<?> main, List<String> arguments) {
    String java =
        Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words = new ArrayList<String>(List.of(java, "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
    words.addAll(flags);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"),
        main.getName()));
    words.addAll(arguments);
    return words;
  }

  /** Reads all that is printed, so that nobody waits, and keeps a little. */
  private static final class Output extends Thread {
    private final InputStream in;
    private volatile byte[] kept = new byte[0];
    private volatile boolean more;

    Output(InputStream in) {
      super("output of another process");
      this.in = in;
      setDaemon(true);
    }

    @Override
    public void run() {
      try (in) {
        kept = in.readNBytes(KEPT_BYTES);
        more = in.read() >= 0;
        in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException killed) {
        // then there is no more to read
      }
    }

    String text() {
      return new String(kept, StandardCharsets.UTF_8);
    }
  }
}
