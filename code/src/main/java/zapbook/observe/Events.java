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

  private static final EventKind[] KINDS = EventKind.values();

  /** Who listens; null is nobody. */
  private EventListener listener;
  /** Who listens to each kind, by its ordinal. */
  private final EventListener[] hearers = new EventListener[KINDS.length];
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
    if (!ON) return;
    EventListener hearer = hearers[kind.ordinal()];
    if (hearer != null) hearer.on(kind, page, a, b);
  }

  /**
   * Whether all who listen to a kind only count: then {@link #emitTimes}
   * can tell them of several events at once.
   *
   * @param kind what
   * @return true also if nobody listens to it
   */
  public boolean onlyCounted(EventKind kind) {
    EventListener hearer = hearers[kind.ordinal()];
    return !ON || hearer == null || hearer.counts();
  }

  /**
   * Tells those who only count.
   *
   * @param kind what happened, see {@link #onlyCounted}
   * @param page the id of the shadow page
   * @param times how often; 0 tells nobody
   */
  public void emitTimes(EventKind kind, int page, int times) {
    if (!ON || times == 0) return;
    EventListener hearer = hearers[kind.ordinal()];
    if (hearer != null) hearer.times(kind, page, times);
  }

  /**
   * Adds a listener; it hears every event from now on.
   *
   * @param added who wants to listen
   */
  public void listen(EventListener added) {
    added.lists(this);
    listener = and(listener, added);
    for (EventKind kind : KINDS) {
      int at = kind.ordinal();
      if (added.hears(kind)) hearers[at] = and(hearers[at], added);
    }
  }

  private static EventListener and(EventListener one, EventListener more) {
    return one == null ? more : new Both(one, more);
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
    for (int at = 0; at < hearers.length; at++) {
      hearers[at] = without(hearers[at], removed);
    }
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

    @Override
    public boolean counts() {
      return first.counts() && second.counts();
    }

    @Override
    public void times(EventKind kind, int page, int times) {
      first.times(kind, page, times);
      second.times(kind, page, times);
    }
  }
}
