package zapbook.threads;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import zapbook.observe.EventKind;
import zapbook.observe.Events;
import zapbook.vm.MmuLock;

/**
 * The MMU lock of real threads. It is fair, as the kernel's is: who drops
 * it and takes it again comes after those who wait.
 */
public final class RealLock implements MmuLock {
  private final ReentrantLock lock = new ReentrantLock(true);
  private final LongConsumer holds;
  /** Who is told what happens to the lock; by its holder. */
  private Events events = new Events();
  /** What must be over before others get the lock. */
  private Runnable beforeOthers = () -> { };
  /** When the hold that runs began, in nanoseconds. */
  private long takenAt;

  /**
   * A lock that nobody holds.
   *
   * @param holds told how long each hold was, in real nanoseconds; called
   *     just before the lock is dropped, so by one thread at a time
   */
  public RealLock(LongConsumer holds) {
    this.holds = holds;
  }

  void tell(Events listened) {
    events = listened;
  }

  @Override
  public void lock() {
    take(0);
  }

  private void take(int afterYield) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("the MMU lock is held");
    }
    lock.lock();
    takenAt = System.nanoTime();
    events.emit(EventKind.LOCK_TAKEN, 0, afterYield, 0);
  }

  @Override
  public void unlock() {
    if (!lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("the MMU lock is not held");
    }
    long nanos = System.nanoTime() - takenAt;
    holds.accept(nanos);
    events.emit(EventKind.LOCK_RELEASED, 0, nanos, 0);
    lock.unlock();
  }

  /** Waits for the lock and lets it go at once; nobody is told. */
  void pass() {
    lock.lock();
    lock.unlock();
  }

  @Override
  public boolean condResched() {
    boolean wanted = lock.hasQueuedThreads();
    events.emit(EventKind.YIELD_TEST, 0, wanted ? 1 : 0, 0);
    if (!wanted) return false;
    beforeOthers.run();
    events.emit(EventKind.YIELDED, 0, 0, 0);
    unlock();
    take(1);
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
