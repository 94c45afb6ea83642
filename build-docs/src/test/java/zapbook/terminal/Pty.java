package zapbook.terminal;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** A process on a terminal of its own, and what stands on its screen. */
public final class Pty implements AutoCloseable {

  private static final int SECONDS = 30;
  private static final String CLEAR = "\033[H\033[2J";

  private final PtyProcess process;
  /** All that was written; guarded by itself. */
  private final StringBuilder written = new StringBuilder();
  private boolean ended;

  private Pty(PtyProcess process) {
    this.process = process;
    Thread reader = new Thread(this::read, "screen");
    reader.setDaemon(true);
    reader.start();
  }

  /** Without a pseudo terminal a test is skipped, and says so. */
  static void mustBeThere(String test) {
    boolean there = Files.exists(Path.of("/dev/ptmx"));
    if (!there) {
      System.out.println(
          "skipped: " + test + ", for there is no /dev/ptmx here");
    }
    Assumptions.assumeTrue(there, "no /dev/ptmx");
  }

  /**
   * Starts it on a terminal of 80 columns from a shell, which prints the
   * terminal's settings before and after, and the exit code.
   */
  static Pty between(Path folder, Map<String, String> more,
      List<String> command) throws IOException {
    String words = command.stream().map(word -> "'" + word + "'")
        .collect(Collectors.joining(" "));
    return start(folder, more, 50, List.of("/bin/sh", "-c", "trap : INT;"
        + " echo before $(stty -g); " + words
        + "; echo exit $?; echo after $(stty -g); echo over"));
  }

  /**
   * What stty printed behind a word, without the speed of the line: JShell's
   * own line editor leaves 0 there on JDK 25, and a pty has no speed.
   */
  String settings(String word) {
    String[] fields = said(word).split(":");
    if (fields.length > 3 && fields[2].matches("[0-9a-f]+")) {
      long flags = Long.parseLong(fields[2], 16);
      fields[2] = Long.toHexString(flags & ~0xf);
    }
    return String.join(":", fields);
  }

  /** What the shell printed behind a word, such as before. */
  String said(String word) {
    return plain(raw()).lines().map(String::strip)
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .reduce((first, last) -> last).orElseThrow();
  }

  /** Starts it on a terminal of 80 columns. */
  public static Pty start(Path folder, Map<String, String> more, int rows,
      List<String> command) throws IOException {
    return start(folder, more, rows, 80, command);
  }

  /** Starts it on a terminal. */
  static Pty start(Path folder, Map<String, String> more, int rows,
      int columns, List<String> command) throws IOException {
    Map<String, String> env = new HashMap<>(System.getenv());
    List.of("NO_COLOR", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
        .forEach(env::remove);
    env.put("TERM", "xterm-256color");
    env.put("LC_ALL", "C.UTF-8");
    env.putAll(more);
    return new Pty(new PtyProcessBuilder(command.toArray(String[]::new))
        .setDirectory(folder.toString()).setEnvironment(env)
        .setInitialColumns(columns).setInitialRows(rows).start());
  }

  private void read() {
    try (InputStream in = process.getInputStream();
        Reader letters = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      char[] some = new char[4096];
      for (int n = letters.read(some); n >= 0; n = letters.read(some)) {
        synchronized (written) {
          written.append(some, 0, n);
          written.notifyAll();
        }
      }
    } catch (IOException over) {
      // Linux says so when the last process has left the terminal
    }
    synchronized (written) {
      ended = true;
      written.notifyAll();
    }
  }

  /** Presses keys. */
  public void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Everything that was written, codes and all. */
  public String raw() {
    synchronized (written) {
      return written.toString();
    }
  }

  /** What was written since the screen was cleared last, as plain text. */
  public String screen() {
    String all = raw();
    return plain(all.substring(Math.max(0, all.lastIndexOf(CLEAR))));
  }

  static String plain(String text) {
    return text.replaceAll("\033\\[[0-9;?]*[A-Za-z]", "")
        .replaceAll("\033[=>]", "").replace("\r\n", "\n");
  }

  /** Waits until the screen has these words, and returns it. */
  public String waitFor(String... words) throws InterruptedException {
    return waitFor(screen -> Stream.of(words).allMatch(screen::contains),
        String.join(", ", words));
  }

  /** Waits until the screen is as wanted, and returns it. */
  public String waitFor(Predicate<String> wanted, String what)
      throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    synchronized (written) {
      while (true) {
        String screen = screen();
        if (wanted.test(screen)) return screen;
        long left = (until - System.nanoTime()) / 1_000_000;
        if (ended || left <= 0) {
          throw new AssertionError("The screen never had " + what
              + (ended ? ", and the process ended" : "") + ":\n" + screen);
        }
        written.wait(left);
      }
    }
  }

  /** Waits for the end, and returns the exit code. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still running:\n" + screen());
    }
    return process.exitValue();
  }

  /** The processes that it started and that still run. */
  public List<ProcessHandle> children() {
    return ProcessHandle.of(process.pid())
        .map(one -> one.descendants().toList()).orElse(List.of());
  }

  @Override
  public void close() {
    children().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
