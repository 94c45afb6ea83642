package zapbook.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Keeps every event of a run, in the order in which they happened. */
public final class Recorder implements EventListener {
  /** Where the time comes from. */
  private final LongSupplier clock;
  /** All events so far, oldest first. */
  private final List<Event> events = new ArrayList<>();
  private ListNames lists = ListNames.UNKNOWN;

  /**
   * A recorder with nothing on it.
   *
   * @param clock gives the virtual time in nanoseconds
   */
  public Recorder(LongSupplier clock) {
    this.clock = clock;
  }

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    events.add(new Event(clock.getAsLong(), kind, page, a, b, lists));
  }

  @Override
  public void lists(ListNames names) {
    lists = names;
  }

  /**
   * All events so far.
   *
   * @return a copy, oldest first
   */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /**
   * The events of some kinds.
   *
   * @param wanted the kinds to keep
   * @return those events, oldest first
   */
  public List<Event> events(EventKind... wanted) {
    List<EventKind> kinds = List.of(wanted);
    return events.stream().filter(e -> kinds.contains(e.kind())).toList();
  }

  /** Forgets everything that was recorded. */
  public void clear() {
    events.clear();
  }

  @Override
  public String toString() {
    return Plural.of(events.size(), "event");
  }
}
