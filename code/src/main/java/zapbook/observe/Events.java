package zapbook.observe;

import java.util.ArrayList;
import java.util.List;

/** The place that all events of one VM pass through. */
public final class Events implements ListNames {
  /**
   * False only with {@code -Dzapbook.events=off}: then the compiler
   * removes every event, and a benchmark can see what they cost.
   */
  private static final boolean ON =
      !"off".equals(System.getProperty("zapbook.events"));

  /** Who listens; null is nobody. */
  private EventListener listener;
  /** Names of page lists, the list with number 1 at 0. */
  private final List<String> lists = new ArrayList<>();

  /**
   * Tells the listeners, if there are any.
   *
   * @param kind what happened
   * @param page the id of the shadow page, 0 for none
   * @param a first number, see {@link EventKind}
   * @param b second number, see {@link EventKind}
   */
  public void emit(EventKind kind, int page, long a, long b) {
    if (ON && listener != null) listener.on(kind, page, a, b);
  }

  /** {@return whether nobody listens: then many events can be skipped} */
  public boolean silent() {
    return !ON || listener == null;
  }

  /**
   * Adds a listener; it hears every event from now on.
   *
   * @param added who wants to listen
   */
  public void listen(EventListener added) {
    added.lists(this);
    listener = listener == null ? added : new Both(listener, added);
  }

  /**
   * The number that events have for lists of a name. Lists of the same
   * name have the same number.
   *
   * @param name what a list is called
   * @return its number, from 1
   */
  public int numberOfList(String name) {
    if (!lists.contains(name)) lists.add(name);
    return lists.indexOf(name) + 1;
  }

  @Override
  public String name(long number) {
    return lists.get((int) number - 1);
  }

  /**
   * Removes a listener; one that does not listen is no error.
   *
   * @param removed who no longer wants to listen
   */
  public void ignore(EventListener removed) {
    listener = without(listener, removed);
  }

  private static EventListener without(
      EventListener all, EventListener one) {
    if (all == one) return null;
    if (!(all instanceof Both both)) return all;
    EventListener first = without(both.first, one);
    EventListener second = without(both.second, one);
    if (first == null) return second;
    if (second == null) return first;
    return new Both(first, second);
  }

  private record Both(EventListener first, EventListener second)
      implements EventListener {
    @Override
    public void on(EventKind kind, int page, long a, long b) {
      first.on(kind, page, a, b);
      second.on(kind, page, a, b);
    }
  }
}
