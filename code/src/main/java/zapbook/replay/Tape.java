package zapbook.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import zapbook.observe.EventKind;

/**
 * Keeps the first and the last steps of a run, however long it is. What
 * falls out of the middle is worked into the state before the last ones.
 */
final class Tape {
  private final Window window;
  /** What there was before the first steps, and those. */
  private MmuState headBefore;
  private final List<Step> head = new ArrayList<>();
  /** What there was before the last steps, and those. */
  private MmuState tailBefore;
  private final Deque<Step> tail = new ArrayDeque<>();
  private boolean begun;
  /** Steps since the beginning; those before it do not count. */
  private long steps;

  Tape(Window window, MmuState before) {
    this.window = window;
    tailBefore = before.copy();
    if (window.from() == Window.From.START) begin(before);
  }

  private void begin(MmuState before) {
    begun = true;
    headBefore = before.copy();
    tail.clear();
    steps = 0;
  }

  /** The counters began again, and the state was read anew. */
  void countersReset(MmuState before) {
    if (window.from() == Window.From.RESET) {
      begin(before);
    } else {
      tail.clear();
      tailBefore = before.copy();
    }
  }

  /** Whether the first step that is kept for good was seen. */
  boolean begun() {
    return begun;
  }


  /** Keeps a step; the state is that after it. */
  void add(Step step, MmuState after) {
    steps++;
    if (begun && head.size() < window.first()) {
      head.add(step);
      if (head.size() == window.first()) tailBefore = after.copy();
      return;
    }
    tail.addLast(step);
    if (!begun && begins(step.kind)) beginWithThisHold(after);
    if (tail.size() > window.last()) {
      tailBefore.apply(tail.removeFirst().change);
    }
  }

  private boolean begins(EventKind kind) {
    return switch (window.from()) {
      case FIRST_HOLD -> kind == EventKind.LOCK_TAKEN;
      case FIRST_ZAP -> kind == EventKind.PAGE_ZAPPED;
      case START, RESET -> false;
    };
  }

  /** Begins with the last step that took the lock. */
  private void beginWithThisHold(MmuState after) {
    List<Step> kept = new ArrayList<>(tail);
    int from = kept.size() - 1;
    while (from > 0 && kept.get(from).kind != EventKind.LOCK_TAKEN) from--;
    kept.subList(0, from).forEach(step -> tailBefore.apply(step.change));
    begin(tailBefore);
    for (Step step : kept.subList(from, kept.size())) {
      steps++;
      head.add(step);
    }
    tailBefore = after.copy();
  }

  /** All that is kept: one stretch, or two with a gap between them. */
  List<Stretch> stretches() {
    long lastFrom = steps - tail.size() + 1;
    List<Step> last = List.copyOf(tail);
    if (!begun) return List.of(new Stretch(lastFrom, tailBefore, last));
    if (lastFrom == head.size() + 1) {
      List<Step> all = new ArrayList<>(head);
      all.addAll(last);
      return List.of(new Stretch(1, headBefore, all));
    }
    return List.of(new Stretch(1, headBefore, List.copyOf(head)),
        new Stretch(lastFrom, tailBefore, last));
  }

  /** Steps since the beginning, also those that are not kept. */
  long steps() {
    return steps;
  }
}
