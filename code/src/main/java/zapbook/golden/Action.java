package zapbook.golden;

/**
 * What others do while the lock is dropped.
 *
 * @param first the first yield at which they do it, counted from 1
 *     through the whole run
 * @param every after so many yields again; 0 for never
 * @param op what they do
 */
public record Action(long first, long every, Op op) {
  /**
   * Whether it is done at a yield.
   *
   * @param yield counted from 1 through the whole run
   * @return true if it is
   */
  public boolean isDueAt(long yield) {
    if (every == 0) return yield == first;
    return yield >= first && (yield - first) % every == 0;
  }

  /** {@return how many pages it makes in a run, however long that is} */
  long makesAtMost() {
    long once = op.makesAtMost();
    return once == 0 || every == 0 ? once : Integer.MAX_VALUE;
  }
}
