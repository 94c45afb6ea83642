package zapbook.exercises.ch01;

import java.util.ArrayList;
import java.util.List;
import zapbook.exercises.support.Lab;
import zapbook.exercises.support.Plural;
import zapbook.observe.EventKind;
import zapbook.vm.HostShrinker;

/**
 * A host that is short of memory: it asks a machine for shadow pages, and
 * notes what waited there and what it got.
 */
final class HostInNeed {
  private final HostShrinker shrinker = new HostShrinker();
  private final Lab<FreeWhatWaits> lab;
  private final List<String> notes = new ArrayList<>();
  private List<String> story = List.of();
  private int waiting;
  private int zapped;
  private int freed;

  HostInNeed(Lab<FreeWhatWaits> lab) {
    this.lab = lab;
    shrinker.add(lab.vm());
  }

  void ask(long request) {
    waiting = lab.zappedAndKept().size();
    int zappedBefore = lab.count(EventKind.PAGE_ZAPPED);
    int freedBefore = lab.count(EventKind.PAGE_FREED);
    String used = Plural.of(lab.mmu().usedMmuPages(), "page") + " used, ";
    shrinker.scan(request);
    zapped = lab.count(EventKind.PAGE_ZAPPED) - zappedBefore;
    freed = lab.count(EventKind.PAGE_FREED) - freedBefore;
    notes.add(used + waiting + " waiting: asked for " + request
        + ", zapped " + zapped + ", freed " + freed);
    story = lab.story(EventKind.PAGE_ZAPPED, EventKind.FLUSH,
        EventKind.PAGE_FREED, EventKind.YIELD_TEST);
  }

  /** How many pages waited before the last call. */
  int waiting() {
    return waiting;
  }

  /** How many zap steps the last call took. */
  int zapped() {
    return zapped;
  }

  /** How many pages the last call freed. */
  int freed() {
    return freed;
  }

  /** What happened until the last call was over. */
  List<String> story() {
    return story;
  }

  /** All calls, a line each. */
  List<String> notes() {
    return notes;
  }
}
