package zapbook.exercises.ch01;

import java.util.ArrayList;
import java.util.List;
import zapbook.exercises.support.Lab;
import zapbook.exercises.support.Plural;
import zapbook.exercises.support.Told;
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
  /** Pages that waited when the machine was asked and gave nothing. */
  private int refused;

  HostInNeed(Lab<FreeWhatWaits> lab) {
    this.lab = lab;
    shrinker.add(lab.vm());
  }

  void ask(long request) {
    waiting = lab.zappedAndKept().size();
    int zappedBefore = lab.count(EventKind.PAGE_ZAPPED);
    int freedBefore = lab.count(EventKind.PAGE_FREED);
    int callsBefore = lab.count(EventKind.SHRINK_STARTED);
    String used = Plural.of(lab.mmu().usedMmuPages(), "page") + " used, ";
    shrinker.scan(request);
    zapped = lab.count(EventKind.PAGE_ZAPPED) - zappedBefore;
    freed = lab.count(EventKind.PAGE_FREED) - freedBefore;
    boolean called = lab.count(EventKind.SHRINK_STARTED) > callsBefore;
    if (called && zapped + freed == 0) refused = Math.max(refused, waiting);
    notes.add(used + waiting + " waiting: asked for " + request
        + ", zapped " + zapped + ", freed " + freed);
    story = lab.story(EventKind.PAGE_ZAPPED, EventKind.FLUSH,
        EventKind.PAGE_FREED, EventKind.YIELD_TEST);
  }

  /** Fails if pages waited, and a call of shrinkVm did nothing at all. */
  void checkServed(String chapter, String paragraph) {
    if (refused == 0) return;
    throw Told.expected("a host that asks while pages wait gets those.")
        .seen(Plural.of(refused, "page") + " waited when shrinkVm was "
            + "called. It zapped no page and freed none.")
        .show("What the host got", notes)
        .readOn(chapter, paragraph)
        .next("what waits is zapped already, but to look at it does not "
            + "free it: let shrinkVm commit the list, with "
            + "commitZapPage.");
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
