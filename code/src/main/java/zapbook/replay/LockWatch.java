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
  /** Who gave the lock back before the operation that begins. */
  private String returned;
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
      case LOCK_TAKEN -> taken(nanos);
      case OPERATION -> operation();
      case YIELD_TEST -> { if (a == 1) state = state.contended(); }
      case YIELDED -> waiting.push(state.held() ? state.holder() : SOMEBODY);
      case LOCK_RELEASED -> released();
      default -> { }
    }
    return state == before ? null : state;
  }

  private void taken(long nanos) {
    String holder = announced ? OPERATION : faulting;
    announced = false;
    if (holder == null && !waiting.isEmpty()) {
      holder = waiting.pop();
      returned = holder;
    }
    state = new LockState(
        holder == null ? SOMEBODY : holder, nanos, false);
  }

  /** So it is not the one who yielded that took the lock. */
  private void operation() {
    if (!state.held()) {
      announced = true;
      return;
    }
    if (returned != null) waiting.push(returned);
    returned = null;
    state = state.heldBy(OPERATION);
  }

  private void released() {
    if (state.held() && state.holder().equals(faulting)) faulting = null;
    returned = null;
    state = LockState.FREE;
  }
}
