package zapbook.replay;

import java.util.function.Predicate;
import zapbook.observe.Counters;

/**
 * Which steps of a run are kept: the first ones and the last ones, from
 * where it becomes interesting.
 *
 * @param first most steps kept from the beginning, at least 1
 * @param last most steps kept at the end, at least 1
 * @param from where the beginning is
 * @param end true of the counters after the last step that counts
 */
public record Window(int first, int last, From from,
    Predicate<Counters> end) {
  /** Where a replay begins. */
  public enum From {
    /** With the first event. */
    START,
    /** With the first hold of the lock: what was made by hand before is
     * there. Where it was never held, the last steps are kept. */
    FIRST_HOLD,
    /** Where the counters began again at zero: what a workload is about.
     * Where they never did, the last steps are kept. */
    RESET,
    /** With the hold of the lock in which the first page is zapped. Where
     * none was, the last steps are kept. */
    FIRST_ZAP
  }

  /** Enough for a small run, and little enough for a page of the book. */
  public static final Window STANDARD = new Window(180, 60, From.START);

  /**
   * Steps up to the end of the run.
   *
   * @param first most steps kept from the beginning, at least 1
   * @param last most steps kept at the end, at least 1
   * @param from where the beginning is
   */
  public Window(int first, int last, From from) {
    this(first, last, from, counters -> false);
  }

  /** Checks its numbers. */
  public Window {
    if (first < 1 || last < 1) {
      throw new IllegalArgumentException("a replay keeps at least 1 step at"
          + " each end, not " + first + " and " + last);
    }
  }

  /**
   * The same, beginning elsewhere.
   *
   * @param where where
   * @return that window
   */
  public Window from(From where) {
    return new Window(first, last, where, end);
  }

  /**
   * The same, but the run is over for it after a step.
   *
   * @param reached true of the counters after that step
   * @return that window
   */
  public Window until(Predicate<Counters> reached) {
    return new Window(first, last, from, reached);
  }

  /**
   * The same with other lengths.
   *
   * @param most steps to keep in all, at least 4; three quarters of them
   *     from the beginning
   * @return that window
   */
  public Window steps(int most) {
    return new Window(most - most / 4, most / 4, from, end);
  }
}
