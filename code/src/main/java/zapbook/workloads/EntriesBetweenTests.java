package zapbook.workloads;

import zapbook.observe.EventKind;
import zapbook.observe.EventListener;

/** The most entries dropped between two yield tests. */
final class EntriesBetweenTests implements EventListener {
  private long now;
  private long most;

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    if (kind == EventKind.ENTRY_DROPPED) most = Math.max(most, ++now);
    else if (kind == EventKind.YIELD_TEST) now = 0;
  }

  long most() {
    return most;
  }
}
