package zapbook.replay;

import zapbook.observe.EventKind;

/**
 * One step of a replay: an event, or a few that belong together, such as
 * all entries of a page that are dropped one after the other.
 */
public final class Step {
  final long nanos;
  final Change change = new Change();
  /** The event that it is told by. */
  EventKind kind;
  final int page;
  final long a;
  long b;
  /** How many events of that kind it stands for. */
  int times = 1;
  /** What a reader may jump to, null for nothing. */
  Mark mark;
  /** Names of the lists that its event names, where it does. */
  String from;
  String to;

  Step(long nanos, EventKind kind, int page, long a, long b) {
    this.nanos = nanos;
    this.kind = kind;
    this.page = page;
    this.a = a;
    this.b = b;
  }

  /** {@return virtual time, in nanoseconds since the VM began} */
  public long nanos() {
    return nanos;
  }

  /** {@return the kind of event that it is told by} */
  public EventKind kind() {
    return kind;
  }

  /** {@return the id of the shadow page that it is about, 0 for none} */
  public int page() {
    return page;
  }

  /** {@return what a reader may jump to, null for nothing} */
  public Mark mark() {
    return mark;
  }

  /** {@return what happens, in words} */
  public String words() {
    return StepWords.of(this);
  }

  @Override
  public String toString() {
    return words();
  }
}
