package zapbook.cli.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A main class in a process of its own. Learner code runs only there: it
 * can end the process, fill its memory, flood its output or never return,
 * and nothing else suffers.
 */
public final class Apart implements AutoCloseable {

  /** The process's exit code when no memory was left: see the flag. */
  private static final int NO_MEMORY = 3;
  /** A process that it started itself may keep its output open. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Process process;
  private final Printed printed;

  /**
   * How the process ended.
   *
   * @param inTime false if it had to be killed
   * @param outOfMemory whether no memory was left
   * @param printed the beginning of what it printed
   */
  public record End(boolean inTime, boolean outOfMemory, String printed) {}

  private Apart(Process process) {
    this.process = process;
    this.printed = new Printed(process.getInputStream());
    process.onExit().thenRun(() -> printed.endWithin(PATIENCE));
  }

  /**
   * Starts it.
   *
   * @param flags for the JVM, such as -Xmx512m
   * @param main the class
   * @param arguments what its main method gets
   * @throws IOException if no process can be started
   */
  public static Apart start(List<String> flags, Class<?> main,
      List<String> arguments) throws IOException {
    return start(flags, main, arguments, process -> { });
  }

  private static Apart start(List<String> flags, Class<?> main,
      List<String> arguments, Consumer<ProcessBuilder> prepared)
      throws IOException {
    var builder = new ProcessBuilder(command(flags, main, arguments))
        .redirectErrorStream(true);
    prepared.accept(builder);
    return new Apart(builder.start());
  }

  /**
   * Runs it, with nothing to read, and waits.
   *
   * @param seconds how long it may take
   * @return how it ended
   * @throws IOException if no process can be started
   */
  public static End run(List<String> flags, Class<?> main,
      List<String> arguments, long seconds) throws IOException {
    return run(flags, main, arguments, seconds, process -> { });
  }

  /**
   * The same.
   *
   * @param prepared sets its folder and environment
   */
  public static End run(List<String> flags, Class<?> main,
      List<String> arguments, long seconds,
      Consumer<ProcessBuilder> prepared) throws IOException {
    try (Apart apart = start(flags, main, arguments, prepared)) {
      apart.process.getOutputStream().close();
      return apart.end(Duration.ofSeconds(seconds));
    }
  }

  private static List<String> command(
      List<String> flags, Class<?> main, List<String> arguments) {
    String java =
        Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words = new ArrayList<String>(List.of(java, "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    // a class path among these counts
    words.addAll(flags);
    words.add(main.getName());
    words.addAll(arguments);
    return words;
  }

  /**
   * Hands a line to its standard input.
   *
   * @throws IOException if it reads no more
   */
  public void tell(String line) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  /** What it prints. */
  public Printed printed() {
    return printed;
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** How it ended; if it still prints, it is ended now. */
  public End end() {
    return end(printed.hasEnded() ? PATIENCE : Duration.ZERO);
  }

  private End end(Duration limit) {
    try {
      boolean inTime =
          process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      destroy();
      process.waitFor();
      printed.await(PATIENCE);
      boolean memory = printed.memoryIsFull()
          || inTime && process.exitValue() == NO_MEMORY;
      return new End(inTime, memory, String.join("\n", printed.lines()));
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      return new End(false, false, "");
    }
  }

  /** Ends it, whatever it does, and waits for that. */
  @Override
  public void close() {
    destroy();
    process.onExit().join();
  }

  /** With what it has started itself. */
  private void destroy() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
