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
   * Whether it wants to know of a kind at all. Asked when it begins to
   * listen; of a kind that it does not hear it may be told nothing.
   *
   * @param kind a kind
   * @return true unless a listener says otherwise
   */
  default boolean hears(EventKind kind) {
    return true;
  }

  /**
   * Whether it only counts, so that events of one kind, of one page and in
   * a row may be told by {@link #times}.
   *
   * @return false unless a listener says otherwise
   */
  default boolean counts() {
    return false;
  }

  /**
   * Something happened several times in a row, to a page.
   *
   * @param kind what
   * @param page the id of the shadow page
   * @param times how often, at least 1
   * @throws UnsupportedOperationException if it does not only count
   */
  default void times(EventKind kind, int page, int times) {
    throw new UnsupportedOperationException(this + " does not only count");
  }

  /**
   * Told before the first event, to a listener that wants names.
   *
   * @param names what the lists of those events are called
   */
  default void lists(ListNames names) { }
}
