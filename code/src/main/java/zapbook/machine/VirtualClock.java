package zapbook.machine;

/** Time that passes only when somebody is charged for work. */
public final class VirtualClock {
  /** Nanoseconds since the machine began. */
  private long nanos;

  /** {@return nanoseconds since the machine began} */
  public long nanos() {
    return nanos;
  }

  /**
   * Lets time pass.
   *
   * @param cost nanoseconds, not negative
   */
  public void charge(long cost) {
    nanos += cost;
  }

  @Override
  public String toString() {
    return nanos + " ns";
  }
}
