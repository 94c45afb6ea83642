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

  @Override
  public boolean hears(EventKind kind) {
    return kind == EventKind.ENTRY_DROPPED || kind == EventKind.YIELD_TEST;
  }

  @Override
  public boolean counts() {
    return true;
  }

  @Override
  public void times(EventKind kind, int page, int times) {
    now += times;
    most = Math.max(most, now);
  }

  long most() {
    return most;
  }
}
