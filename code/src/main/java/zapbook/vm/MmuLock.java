package zapbook.vm;

/** The one lock that guards a VM's shadow pages. */
public interface MmuLock {
  /**
   * Takes the lock.
   *
   * @throws IllegalStateException if its holder takes it again
   */
  void lock();

  /**
   * Drops the lock.
   *
   * @throws IllegalStateException if it is not held
   */
  void unlock();

  /**
   * Drops the lock and takes it again if somebody waits for it, or if
   * the processor is wanted elsewhere. Source: cond_resched_lock.
   *
   * @return true if it was dropped: whatever its holder knew about lists
   *     is void
   */
  boolean condResched();

  /**
   * Sets what must be over before others get the lock.
   *
   * @param step runs each time the holder yields, while it still holds it
   */
  void beforeOthers(Runnable step);

  /** {@return whether the lock is held} */
  boolean isHeld();
}
