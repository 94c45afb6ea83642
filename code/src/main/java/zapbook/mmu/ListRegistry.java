package zapbook.mmu;

import java.util.ArrayList;
import java.util.List;
import zapbook.machine.VirtualClock;
import zapbook.observe.EventKind;
import zapbook.observe.Events;

/**
 * The page lists of one MMU, and what their walks have in common. It
 * knows each list that was made before the VM started, and each other
 * one for as long as a page is on it.
 */
final class ListRegistry {
  private final Events events;
  private final VirtualClock clock;
  /** Nanoseconds that it costs to look at one page of a list. */
  private final long visitCost;
  /** Lists that are shown even when they are empty. */
  private final List<PageList> kept = new ArrayList<>();
  /** Other lists with pages on them. */
  private final List<PageList> filled = new ArrayList<>();
  private boolean keeping = true;
  /** How often the lock was dropped: a walk from before is void. */
  private int drops;

  ListRegistry(Events events, VirtualClock clock, long visitCost) {
    this.events = events;
    this.clock = clock;
    this.visitCost = visitCost;
  }

  PageList create(String name) {
    PageList list = new PageList(
        this, events.numberOfList(name), name, keeping);
    if (keeping) kept.add(list);
    return list;
  }

  void keepNoMore() {
    keeping = false;
  }

  void filled(PageList list) {
    if (!kept.contains(list)) filled.add(list);
  }

  void emptied(PageList list) {
    filled.remove(list);
  }

  List<PageList> all() {
    List<PageList> all = new ArrayList<>(kept);
    all.addAll(filled);
    return all;
  }

  int drops() {
    return drops;
  }

  void lockDropped() {
    drops++;
  }

  void walkStarted(PageList list) {
    events.emit(EventKind.WALK_STARTED, 0, list.id(), 0);
  }

  void visited(PageList list, ShadowPage page) {
    clock.charge(visitCost);
    events.emit(EventKind.PAGE_VISITED, page.id, list.id(), 0);
  }

  void moved(ShadowPage page, PageList from, PageList to) {
    events.emit(EventKind.PAGE_MOVED, page.id,
        from == null ? 0 : from.id(), to == null ? 0 : to.id());
  }
}
