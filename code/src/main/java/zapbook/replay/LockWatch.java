package zapbook.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import zapbook.observe.EventKind;

/** Follows the MMU lock: who holds it, and since when. */
final class LockWatch {
  private static final String SOMEBODY = "the host";
  private static final String OPERATION = "an operation";

  private LockState state;
  /** Who yielded and waits to get the lock back. */
  private final Deque<String> waiting = new ArrayDeque<>();
  /** The vCPU whose fault goes on, null for none. */
  private String faulting;
  /** Whether an operation has begun that will take the lock. */
  private boolean announced;

  LockWatch(boolean held, long nanos) {
    state = held ? new LockState(SOMEBODY, nanos, false) : LockState.FREE;
  }

  LockState state() {
    return state;
  }

  boolean held() {
    return state.held();
  }

  /** The state after an event; null if that is the one before it. */
  LockState after(EventKind kind, long a, long b, long nanos) {
    LockState before = state;
    switch (kind) {
      case FAULT -> {
        faulting = "vCPU " + b;
        announced = false;
      }
      case MMIO_ACCESS, GUEST_FAULT -> faulting = null;
      case LOCK_TAKEN -> taken(a == 1, nanos);
      case OPERATION -> operation();
      case YIELD_TEST -> { if (a == 1) state = state.contended(); }
      case YIELDED -> waiting.push(state.held() ? state.holder() : SOMEBODY);
      case LOCK_RELEASED -> released();
      default -> { }
    }
    return state == before ? null : state;
  }

  private void taken(boolean afterYield, long nanos) {
    state = new LockState(holder(afterYield), nanos, false);
    announced = false;
  }

  private String holder(boolean afterYield) {
    if (afterYield && !waiting.isEmpty()) return waiting.pop();
    if (announced) return OPERATION;
    return faulting == null ? SOMEBODY : faulting;
  }

  private void operation() {
    if (state.held()) {
      state = state.heldBy(OPERATION);
    } else {
      announced = true;
    }
  }

  private void released() {
    if (state.held() && state.holder().equals(faulting)) faulting = null;
    state = LockState.FREE;
  }
}
