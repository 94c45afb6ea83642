package zapbook.observe;

/** Somebody who wants to know. Called while things happen: be quick. */
@FunctionalInterface
public interface EventListener {
  /**
   * Something happened.
   *
   * @param kind what
   * @param page the id of the shadow page, 0 for none
   * @param a first number, see {@link EventKind}
   * @param b second number, see {@link EventKind}
   */
  void on(EventKind kind, int page, long a, long b);

  /**
   * Told before the first event, to a listener that wants names.
   *
   * @param names what the lists of those events are called
   */
  default void lists(ListNames names) { }
}
