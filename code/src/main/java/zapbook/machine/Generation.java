package zapbook.machine;

/**
 * The number that says which shadow pages are up to date. To change it
 * makes every page obsolete at once. Source: kvm->arch.mmu_valid_gen.
 */
public final class Generation {
  /** What the number can be. */
  public enum Kind {
    /** It grows: Linux 3.11 to 5.0. */
    COUNTER,
    /** It flips between 0 and 1: Linux 5.4 on. Two changes undo it. */
    ONE_BIT
  }

  private final Kind kind;
  private long current;

  /**
   * A generation at 0.
   *
   * @param kind what the number can be
   */
  public Generation(Kind kind) {
    this.kind = kind;
  }

  /** Makes every page of now obsolete. */
  public void next() {
    current = kind == Kind.COUNTER ? current + 1 : current ^ 1;
  }

  /** {@return the number that a page made now is stamped with} */
  public long current() {
    return current;
  }

  /**
   * Starts at another number.
   *
   * @param number at least 0; of one bit 0 or 1
   */
  public void startAt(long number) {
    check(number);
    current = number;
  }

  /**
   * Throws if the generation cannot be a number.
   *
   * @param number at least 0; of one bit 0 or 1
   * @throws IllegalArgumentException if it is not
   */
  public void check(long number) {
    if (number < 0 || kind == Kind.ONE_BIT && number > 1) {
      throw new IllegalArgumentException(
          "a generation of kind " + kind + " cannot be " + number);
    }
  }

  /** {@return what the number can be} */
  public Kind kind() {
    return kind;
  }

  @Override
  public String toString() {
    return "generation " + current;
  }
}
