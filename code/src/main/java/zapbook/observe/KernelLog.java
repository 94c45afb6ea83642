package zapbook.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * What the host's kernel would print, each line with its time: warnings
 * of the MMU, soft lockups, out of memory. Lines are in order of time;
 * those beyond the first thousand are counted and not kept.
 */
public final class KernelLog {
  /** So many lines are kept. */
  public static final int KEPT = 1_000;

  private static final long SECOND = 1_000_000_000;
  private static final long MICROSECOND = 1_000;

  /** A line and when it was printed. */
  private record Line(long nanos, String text) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "[%5d.%06d] %s", nanos / SECOND,
          nanos % SECOND / MICROSECOND, text);
    }
  }

  private final LongSupplier clock;
  private final List<Line> lines = new ArrayList<>();
  /** Lines that were not kept, and when the last of them came. */
  private long suppressed;
  private long suppressedAt;

  /**
   * An empty log.
   *
   * @param clock gives the time in nanoseconds since the machine began
   */
  public KernelLog(LongSupplier clock) {
    this.clock = clock;
  }

  /**
   * Adds a line of now.
   *
   * @param text the line, without a time
   */
  public void print(String text) {
    print(clock.getAsLong(), text);
  }

  /**
   * Adds a line of an earlier time: what another processor printed while
   * the one that is simulated did not look.
   *
   * @param nanos when, in nanoseconds since the machine began
   * @param text the line, without a time
   */
  public void print(long nanos, String text) {
    if (lines.size() == KEPT) {
      suppressed++;
      suppressedAt = nanos;
      return;
    }
    int at = lines.size();
    while (at > 0 && lines.get(at - 1).nanos > nanos) at--;
    lines.add(at, new Line(nanos, text));
  }

  /** {@return what time it is on the clock of this log} */
  public long nanos() {
    return clock.getAsLong();
  }

  /**
   * All lines, the oldest first; if some were not kept, the last line
   * says how many.
   *
   * @return a copy
   */
  public List<String> lines() {
    List<String> all = lines.stream().map(Line::toString)
        .collect(Collectors.toCollection(ArrayList::new));
    if (suppressed > 0) {
      all.add(new Line(suppressedAt, 
          Plural.of(suppressed, "more line") + " suppressed").toString());
    }
    return all;
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
