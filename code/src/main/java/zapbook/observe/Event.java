package zapbook.observe;

/**
 * One thing that happened, as a {@link Recorder} keeps it.
 *
 * @param nanos virtual time, in nanoseconds since the VM began
 * @param kind what happened
 * @param page the id of the shadow page, 0 for none
 * @param a first number, see {@link EventKind}
 * @param b second number, see {@link EventKind}
 */
public record Event(long nanos, EventKind kind, int page, long a, long b) {
  @Override
  public String toString() {
    return kind.tell(page, a, b);
  }
}
