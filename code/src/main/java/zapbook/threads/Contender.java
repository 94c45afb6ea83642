package zapbook.threads;

/** A thread that always wants a lock and does nothing with it. */
final class Contender extends Thread {
  private final RealLock lock;
  private volatile boolean begun;
  private volatile boolean ended;

  Contender(RealLock lock) {
    super("contender");
    this.lock = lock;
    setDaemon(true);
  }

  @Override
  public void run() {
    while (!ended) {
      lock.pass();
      begun = true;
    }
  }

  /** Returns when the thread has had the lock once. */
  void begin() {
    start();
    while (!begun) Thread.onSpinWait();
  }

  /** Returns when the thread has come to its end. */
  void end() {
    ended = true;
    try {
      join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
