package zapbook.vm;

import zapbook.machine.CostTable;
import zapbook.machine.VirtualClock;
import zapbook.observe.EventKind;
import zapbook.observe.Events;

/**
 * A lock whose contention is decided by a policy and whose holds are
 * exact: time passes only when the holder is charged for work.
 */
public final class SimulatedLock implements MmuLock {
  private final VirtualClock clock;
  private final CostTable costs;
  private final Events events;
  /** Says when somebody else wants the lock. */
  private Contention contention = Contention.NEVER;
  /** What must be over before others get the lock. */
  private Runnable beforeOthers = () -> { };
  /** What the others do while the lock is theirs. */
  private Runnable whileDropped = () -> { };
  private boolean held;
  /** When the hold that runs began. */
  private long takenAt;
  /** Yield tests so far. */
  private long tests;

  /**
   * A lock that nobody holds and nobody wants.
   *
   * @param clock what time it is
   * @param costs what taking it costs
   * @param events who is told
   */
  public SimulatedLock(VirtualClock clock, CostTable costs, Events events) {
    this.clock = clock;
    this.costs = costs;
    this.events = events;
  }

  /**
   * Sets who else wants the lock.
   *
   * @param policy asked at every yield test
   */
  public void contention(Contention policy) {
    contention = policy;
  }

  /**
   * Sets what happens each time the holder yields.
   *
   * @param script runs while the lock is dropped
   */
  public void whileDropped(Runnable script) {
    whileDropped = script;
  }

  @Override
  public void beforeOthers(Runnable step) {
    beforeOthers = step;
  }

  @Override
  public void lock() {
    take(0);
  }

  private void take(int afterYield) {
    if (held) throw new IllegalStateException("the MMU lock is held");
    held = true;
    takenAt = clock.nanos();
    clock.charge(costs.takeLock());
    events.emit(EventKind.LOCK_TAKEN, 0, afterYield, 0);
  }

  @Override
  public void unlock() {
    if (!held) throw new IllegalStateException("the MMU lock is not held");
    held = false;
    long nanos = clock.nanos() - takenAt;
    events.emit(EventKind.LOCK_RELEASED, 0, nanos, 0);
  }

  @Override
  public boolean condResched() {
    boolean wanted = contention.wanted(++tests);
    events.emit(EventKind.YIELD_TEST, 0, wanted ? 1 : 0, 0);
    if (!wanted) return false;
    beforeOthers.run();
    events.emit(EventKind.YIELDED, 0, 0, 0);
    unlock();
    try {
      letOthersRun();
    } finally {
      clock.charge(costs.handOver());
      take(1);
    }
    return true;
  }

  /** While the others run, nobody waits: they do not yield to us. */
  private void letOthersRun() {
    Contention policy = contention;
    contention = Contention.NEVER;
    try {
      whileDropped.run();
    } finally {
      contention = policy;
    }
  }

  @Override
  public boolean isHeld() {
    return held;
  }

  @Override
  public String toString() {
    return held ? "lock held since " + takenAt + " ns" : "lock free";
  }
}
