package zapbook.cli.exercise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process prints: the beginning is kept, the rest is counted, and
 * all of it is read, so that a flood neither stops the process nor fills
 * this one.
 */
final class Printed {

  private static final int MOST_LINES = 20;
  private static final int WIDEST = 200;
  private static final long MILLIS_TO_END = 5_000;
  private static final String JAVA_ENDS =
      "Terminating due to java.lang.OutOfMemoryError";

  private final List<String> lines = new ArrayList<>();
  private final Thread reader;
  /** Guarded by this. */
  private long all;

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
        if (c == '\n') end(line);
        else if (c != '\r' && line.length() < WIDEST) line.append((char) c);
      }
      if (line.length() > 0) end(line);
    } catch (IOException gone) {
      // the process was killed
    }
  }

  private synchronized void end(StringBuilder line) {
    if (line.indexOf(JAVA_ENDS) == 0) return;
    if (++all <= MOST_LINES) lines.add(line.toString());
    line.setLength(0);
  }

  /** What was printed, for people; empty if nothing was. */
  String told() {
    try {
      reader.join(MILLIS_TO_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (lines.isEmpty()) return "";
      StringBuilder text = new StringBuilder("Your code printed:\n");
      lines.forEach(line -> text.append("  ").append(line).append('\n'));
      if (all > lines.size()) {
        text.append(String.format("  ... and %,d more lines%n",
            all - lines.size()));
      }
      return text.append('\n').toString();
    }
  }
}
