package zapbook.cli.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process prints: the beginning is kept, the rest is counted, and
 * all of it is read, so that a flood neither stops the process nor fills
 * this one.
 */
public final class Printed {

  private static final int MOST_LINES = 20;
  /** One more, so that who shows the lines sees that there are more. */
  private static final int KEPT_LINES = MOST_LINES + 1;
  private static final int WIDEST = 200;
  /** What the JVM prints when no memory is left. */
  private static final String LAST_WORDS =
      "Terminating due to java.lang.OutOfMemoryError";

  private final List<String> lines = new ArrayList<>();
  private long all;
  /** Empty lines at the end; they count only if another follows. */
  private int blanks;
  private boolean memoryIsFull;
  private boolean ended;
  /** No line has this, as long as nobody waits for one. */
  private String mark = "\0";
  private boolean marked;

  private final Thread reader;

  Printed(InputStream stream) {
    reader = new Thread(() -> read(stream), "printed");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream stream) {
    try (BufferedReader in = new BufferedReader(
        new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (c == '\n') take(line);
        else if (c != '\r' && line.length() < WIDEST) line.append((char) c);
      }
      if (line.length() > 0) take(line);
    } catch (IOException gone) {
      // the process was killed
    }
    end();
  }

  private synchronized void take(StringBuilder line) {
    String text = line.toString();
    line.setLength(0);
    if (text.equals(mark)) {
      marked = true;
      notifyAll();
    } else if (text.startsWith(LAST_WORDS)) {
      memoryIsFull = true;
    } else if (text.isEmpty()) {
      blanks++;
    } else {
      for (; blanks > 0; blanks--) keep("");
      keep(text);
    }
  }

  private void keep(String line) {
    if (++all <= KEPT_LINES) lines.add(line);
  }

  /** The process has ended; another one may keep its output open. */
  void endWithin(Duration limit) {
    try {
      reader.join(limit.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end();
  }

  /** True if nothing more will be printed. */
  public synchronized boolean hasEnded() {
    return ended;
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /**
   * Forgets what was printed, and looks out for a line.
   *
   * @param line one that nobody else would print
   */
  public synchronized void lookOutFor(String line) {
    lines.clear();
    all = 0;
    blanks = 0;
    mark = line;
    marked = false;
  }

  /**
   * Waits for that line, for the end or for the limit, what comes first.
   *
   * @return true if the line came
   * @throws InterruptedException if the thread is to stop waiting
   */
  public synchronized boolean await(Duration limit)
      throws InterruptedException {
    long until = System.nanoTime() + limit.toNanos();
    while (!marked && !ended) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) break;
      wait(left);
    }
    return marked;
  }

  /** True if the JVM said that it had no memory left. */
  synchronized boolean memoryIsFull() {
    return memoryIsFull;
  }

  /** The first lines, one more than {@link #told} shows. */
  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** What was printed, for people; empty if nothing was. */
  public synchronized String told() {
    if (lines.isEmpty()) return "";
    StringBuilder text = new StringBuilder("Your code printed:\n");
    lines.stream().limit(MOST_LINES)
        .forEach(line -> text.append("  ").append(line).append('\n'));
    if (all > MOST_LINES) {
      text.append(String.format("  ... and %,d more lines%n",
          all - MOST_LINES));
    }
    return text.append('\n').toString();
  }
}
