package zapbook.threads;

import java.util.concurrent.locks.ReentrantLock;
import zapbook.machine.Guard;

/** A guard for real threads; who is inside may enter again. */
final class LockGuard implements Guard {
  private final ReentrantLock lock = new ReentrantLock();

  @Override
  public void enter() {
    lock.lock();
  }

  @Override
  public void leave() {
    lock.unlock();
  }
}
