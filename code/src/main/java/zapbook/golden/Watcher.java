package zapbook.golden;

import java.util.ArrayDeque;
import java.util.Deque;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;

/** Listens to a run, and tells the watch of what runs just now. */
final class Watcher implements EventListener {
  private final World world;
  /** The operation at the bottom, on it the action that runs. */
  private final Deque<Watch> watches = new ArrayDeque<>();
  /** Pages that were zapped and are not freed. */
  private long retained;

  Watcher(World world) {
    this.world = world;
  }

  /** Something begins: what happens from now on belongs to it. */
  Watch begin() {
    Watch watch = new Watch(retained);
    watches.push(watch);
    return watch;
  }

  /** It has ended. */
  void end() {
    Watch ended = watches.pop();
    if (!watches.isEmpty()) watches.peek().include(ended);
  }

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    Watch watch = watches.peek();
    if (watch == null) return;
    switch (kind) {
      case PAGE_ZAPPED -> watch.stepBegins(page);
      case UNSYNC_WALK_STARTED -> watch.leavesOf(page);
      case UNSYNC_WALK_ENDED -> watch.leavesVisited(a);
      case PAGE_INVALID -> watch.stepEnds(page, world.place(page));
      case PAGE_FREED -> freed(watch, page);
      case USED_CHANGED -> usedChanged(watch, a);
      case ENTRY_DROPPED -> watch.dropEntry();
      case LINK_CUT -> watch.linksCut++;
      case MMIO_CLEARED -> watch.mmioCleared++;
      case WALK_STARTED -> watch.walks++;
      case PAGE_VISITED -> watch.visit();
      case PAGE_PICKED -> watch.tailPicks++;
      case RECYCLED -> watch.statRecycled += a;
      case FLUSH -> watch.flush();
      case RELOAD -> watch.reloads++;
      case YIELD_TEST -> watch.testYield();
      case YIELDED -> watch.yields++;
      case WARNING -> watch.warn(a);
      default -> { }
    }
  }

  private void usedChanged(Watch watch, long change) {
    if (change < 0) retained -= change;
    watch.retain(retained);
  }

  private void freed(Watch watch, int page) {
    retained--;
    watch.free(page);
    world.freed(page);
  }
}
