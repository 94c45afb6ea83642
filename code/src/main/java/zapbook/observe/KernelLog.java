package zapbook.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What the host's kernel would print, each line with its virtual time. */
public final class KernelLog {
  private final LongSupplier clock;
  private final List<String> lines = new ArrayList<>();

  /**
   * An empty log.
   *
   * @param clock gives the virtual time in nanoseconds
   */
  public KernelLog(LongSupplier clock) {
    this.clock = clock;
  }

  /**
   * Adds a line.
   *
   * @param text the line, without a time
   */
  public void print(String text) {
    double seconds = clock.getAsLong() / 1e9;
    lines.add(String.format(Locale.ROOT, "[%12.6f] %s", seconds, text));
  }

  /** {@return all lines, the oldest first} */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
