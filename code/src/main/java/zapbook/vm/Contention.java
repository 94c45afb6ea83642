package zapbook.vm;

/** Says when somebody else wants the simulated lock. */
@FunctionalInterface
public interface Contention {
  /** Nobody ever wants it. */
  Contention NEVER = test -> false;
  /** Somebody always wants it. */
  Contention ALWAYS = test -> true;

  /**
   * Whether the lock is wanted.
   *
   * @param test number of the yield test, counted from 1
   * @return true if somebody waits for it
   */
  boolean wanted(long test);

  /**
   * Wanted at every k-th yield test.
   *
   * @param k at least 1
   * @return that policy
   */
  static Contention every(long k) {
    if (k < 1) {
      throw new IllegalArgumentException("every " + k + ": at least 1");
    }
    return test -> test % k == 0;
  }
}
