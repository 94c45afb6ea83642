package zapbook.threads;

import java.util.concurrent.locks.ReentrantLock;

/** Where the thread of a vCPU is. */
final class VcpuPlace {
  /** Between two accesses. */
  static final int NOWHERE = 0;
  /** Uses the TLB, the tables and memory. */
  static final int GUEST = 1;
  /** Handles a fault. */
  static final int HOST = 2;

  /** Held while the vCPU is in the guest, or while it may not enter. */
  final ReentrantLock guest = new ReentrantLock();
  /** One of the above; only the vCPU's own thread knows. */
  int where = NOWHERE;
}
