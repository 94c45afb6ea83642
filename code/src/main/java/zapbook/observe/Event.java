package zapbook.observe;

/**
 * One thing that happened, as a {@link Recorder} keeps it.
 *
 * @param nanos virtual time, in nanoseconds since the VM began
 * @param kind what happened
 * @param page the id of the shadow page, 0 for none
 * @param a first number, see {@link EventKind}
 * @param b second number, see {@link EventKind}
 * @param lists what lists are called; no part of what happened
 */
public record Event(long nanos, EventKind kind, int page, long a, long b,
    ListNames lists) {
  /**
   * An event whose lists are told by their numbers.
   *
   * @param nanos virtual time, in nanoseconds since the VM began
   * @param kind what happened
   * @param page the id of the shadow page, 0 for none
   * @param a first number, see {@link EventKind}
   * @param b second number, see {@link EventKind}
   */
  public Event(long nanos, EventKind kind, int page, long a, long b) {
    this(nanos, kind, page, a, b, ListNames.UNKNOWN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Event event && nanos == event.nanos
        && kind == event.kind && page == event.page && a == event.a
        && b == event.b;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(nanos) * 31 + kind.ordinal() + page;
  }

  @Override
  public String toString() {
    return kind.tell(page, a, b, lists);
  }
}
