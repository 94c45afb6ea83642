package zapbook.machine;

import zapbook.observe.EventKind;
import zapbook.observe.EventListener;
import zapbook.observe.KernelLog;
import zapbook.observe.Plural;

/**
 * Looks every four seconds whether a processor still reschedules, and
 * complains when it has not done so for too long.
 *
 * <p>It counts in units of 2^30 nanoseconds, a little more than a second,
 * and complains beyond 20 of them: at the sixth look, after 24 seconds,
 * which it prints as 22. What it prints is thus never the length of the
 * hold; its line has the time of that look, counted from the beginning
 * of the hold. Source: get_timestamp and get_softlockup_thresh.
 */
public final class Watchdog implements EventListener {
  /** Virtual time between two looks. */
  public static final long PERIOD_NANOS = 4_000_000_000L;
  /** More units than this without rescheduling are a soft lockup. */
  public static final long THRESHOLD = 20;

  private static final int UNIT_SHIFT = 30;

  private final KernelLog log;
  private long complaints;

  /**
   * A watchdog.
   *
   * @param log where it complains
   */
  public Watchdog(KernelLog log) {
    this.log = log;
  }

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    if (kind == EventKind.LOCK_RELEASED) holdEnded(a);
  }

  @Override
  public boolean hears(EventKind kind) {
    return kind == EventKind.LOCK_RELEASED;
  }

  private void holdEnded(long nanos) {
    for (long look = 1; look * PERIOD_NANOS <= nanos; look++) {
      long units = look * PERIOD_NANOS >> UNIT_SHIFT;
      if (units > THRESHOLD) {
        complain(log.nanos() - nanos + look * PERIOD_NANOS, units);
        return;
      }
    }
  }

  private void complain(long at, long units) {
    complaints++;
    log.print(at, "watchdog: soft lockup, the holder of the MMU lock has"
        + " kept its CPU for " + units + "s");
  }

  /** {@return how many holds it complained about} */
  public long complaints() {
    return complaints;
  }

  @Override
  public String toString() {
    return "watchdog, " + Plural.of(complaints, "complaint");
  }
}
