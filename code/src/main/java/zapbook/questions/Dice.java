package zapbook.questions;

/**
 * The numbers that {@link java.util.Random} gives for a seed. That class
 * itself ignores the seed in a browser, where the JDK's own is missing.
 * Source: its documentation, which fixes the algorithm.
 */
final class Dice {
  private static final long FACTOR = 0x5DEECE66DL;
  private static final long BITS = (1L << 48) - 1;

  private long state;

  Dice(long seed) {
    state = (seed ^ FACTOR) & BITS;
  }

  private int next(int bits) {
    state = (state * FACTOR + 0xBL) & BITS;
    return (int) (state >>> (48 - bits));
  }

  /** From 0 on, less than so much, which is at least 1. */
  int below(int bound) {
    int drawn = next(31);
    if ((bound & -bound) == bound) {
      return (int) ((bound * (long) drawn) >> 31);
    }
    int value = drawn % bound;
    // the last numbers would be drawn less often than the others
    while (drawn - value + (bound - 1) < 0) {
      drawn = next(31);
      value = drawn % bound;
    }
    return value;
  }

  boolean coin() {
    return next(1) != 0;
  }
}
