package zapbook.vm;

/**
 * The host takes memory away from under a guest; a fault that has looked
 * at that memory must find out. Source: mmu_notifier_seq,
 * mmu_notifier_count.
 */
final class Invalidations {
  /** Those that run now. */
  private volatile int running;
  /** Those that have ended. */
  private volatile long ended;

  void begin() {
    running++;
  }

  void end() {
    ended++;
    running--;
  }

  long ended() {
    return ended;
  }

  boolean since(long before) {
    return running > 0 || ended != before;
  }
}
