package zapbook.threads;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import zapbook.vm.MmuLock;

/**
 * The MMU lock of real threads. It is fair, as the kernel's is: who drops
 * it and takes it again comes after those who wait.
 */
public final class RealLock implements MmuLock {
  private final ReentrantLock lock = new ReentrantLock(true);
  private final LongConsumer holds;
  /** What must be over before others get the lock. */
  private Runnable beforeOthers = () -> { };
  /** When the hold that runs began, in nanoseconds. */
  private long takenAt;

  /**
   * A lock that nobody holds.
   *
   * @param holds told how long each hold was, in nanoseconds; it is
   *     called just before the lock is dropped, so by one thread at a time
   */
  public RealLock(LongConsumer holds) {
    this.holds = holds;
  }

  @Override
  public void lock() {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("the MMU lock is held");
    }
    lock.lock();
    takenAt = System.nanoTime();
  }

  @Override
  public void unlock() {
    if (!lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("the MMU lock is not held");
    }
    holds.accept(System.nanoTime() - takenAt);
    lock.unlock();
  }

  @Override
  public boolean condResched() {
    if (!lock.hasQueuedThreads()) return false;
    beforeOthers.run();
    unlock();
    lock();
    return true;
  }

  @Override
  public void beforeOthers(Runnable step) {
    beforeOthers = step;
  }

  @Override
  public boolean isHeld() {
    return lock.isLocked();
  }

  @Override
  public String toString() {
    return lock.isLocked() ? "lock held" : "lock free";
  }
}
