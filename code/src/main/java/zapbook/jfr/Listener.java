package zapbook.jfr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import zapbook.machine.PageTable;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;

/**
 * Makes Flight Recorder events of what a VM tells. A primitive charges
 * the clock first and tells afterwards: what begins with an event began,
 * in virtual time, at the event before it.
 */
final class Listener implements EventListener {
  /** Whether what happens now is to be recorded. */
  private final BooleanSupplier begun;
  private final LongSupplier clock;
  /** Virtual time of this event and of the one before. */
  private long now;
  private long before;

  /** Zap steps that run, the innermost first. */
  private final Deque<ZapEvent> zaps = new ArrayDeque<>();
  /** Each of these is null while nothing of its kind runs. */
  private LockHoldEvent hold;
  private CommitEvent commit;
  private RecycleEvent recycle;
  private ShrinkEvent shrink;

  /**
   * A listener.
   *
   * @param begun whether what happens now is to be recorded
   * @param clock virtual time in nanoseconds, always 0 if time is real
   */
  Listener(BooleanSupplier begun, LongSupplier clock) {
    this.begun = begun;
    this.clock = clock;
  }

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    before = now;
    now = clock.getAsLong();
    if (!begun.getAsBoolean()) return;
    if (commit != null && endsCommit(kind)) endCommit();
    switch (kind) {
      case LOCK_TAKEN -> hold = started(new LockHoldEvent());
      case YIELD_TEST -> yieldTest(a);
      case LOCK_RELEASED -> lockReleased(a);
      case PAGE_ZAPPED -> zapBegins(page, (int) a, (int) b);
      case ENTRY_DROPPED -> entryDropped(page);
      case PAGE_INVALID -> zapEnds(page);
      case FLUSH -> flushed(a);
      case PAGE_FREED -> freed();
      case RECYCLED -> recycled(a);
      case SHRINK_STARTED -> shrinkBegins(a);
      case SHRINK_ENDED -> shrinkEnds(a);
      case RELOAD -> reloaded(a);
      default -> { }
    }
  }

  private <E extends VirtualEvent> E started(E event) {
    event.virtualStart = before;
    event.begin();
    return event;
  }

  private void ended(VirtualEvent event) {
    event.virtualDuration = now - event.virtualStart;
    event.commit();
  }

  // ---- the lock ---------------------------------------------------

  private void yieldTest(long wanted) {
    if (hold != null) hold.yielded |= wanted == 1;
  }

  private void lockReleased(long nanos) {
    while (!zaps.isEmpty()) ended(zaps.pop());
    if (recycle != null && recycle.pages > 0) recycle.commit();
    recycle = null;
    if (hold == null) hold = started(new LockHoldEvent());
    boolean virtual = now > 0;
    hold.virtualStart = virtual ? now - nanos : 0;
    hold.virtualDuration = virtual ? nanos : 0;
    hold.commit();
    hold = null;
  }

  // ---- the zap step -----------------------------------------------

  private void zapBegins(int page, int level, int roots) {
    if (recycle == null) recycle = started(new RecycleEvent());
    if (hold != null) hold.pagesZapped++;
    ZapEvent zap = started(new ZapEvent());
    zap.page = page;
    zap.level = level;
    zap.rootCount = roots;
    zaps.push(zap);
  }

  private void entryDropped(int page) {
    ZapEvent zap = zaps.peek();
    if (zap != null && zap.page == page) zap.entriesDropped++;
  }

  private void zapEnds(int page) {
    ZapEvent zap = zaps.peek();
    if (zap != null && zap.page == page) ended(zaps.pop());
  }

  // ---- flush and free ---------------------------------------------

  /** A flush may be followed by pages that are freed: then it is theirs. */
  private void flushed(long vcpus) {
    FlushEvent flush = started(new FlushEvent());
    flush.vcpus = vcpus;
    ended(flush);
    if (commit == null) commit = started(new CommitEvent());
    commit.flushes++;
  }

  private void freed() {
    if (commit == null) commit = started(new CommitEvent());
    commit.pagesFreed++;
    commit.bytesFreed += PageTable.PAGE_BYTES;
    commit.virtualDuration = now - commit.virtualStart;
    if (hold != null) hold.pagesFreed++;
    if (shrink == null) return;
    shrink.pagesFreed++;
    shrink.bytesFreed += PageTable.PAGE_BYTES;
  }

  private boolean endsCommit(EventKind kind) {
    return switch (kind) {
      case PAGE_FREED, PAGE_MOVED, WARNING -> false;
      case FLUSH -> commit.pagesFreed > 0;
      default -> true;
    };
  }

  private void endCommit() {
    if (commit.pagesFreed > 0) commit.commit();
    if (recycle != null && recycle.pages > 0) recycledSoFar(before);
    commit = null;
  }

  // ---- why pages went ---------------------------------------------

  private void recycled(long pages) {
    if (recycle == null) recycle = started(new RecycleEvent());
    recycle.pages += pages;
    recycledSoFar(now);
  }

  private void recycledSoFar(long end) {
    recycle.end();
    recycle.virtualDuration = end - recycle.virtualStart;
  }

  private void shrinkBegins(long request) {
    shrink = started(new ShrinkEvent());
    shrink.requested = request;
  }

  private void shrinkEnds(long told) {
    if (shrink == null) return;
    shrink.told = told;
    ended(shrink);
    shrink = null;
  }

  private void reloaded(long vcpus) {
    ReloadEvent reload = started(new ReloadEvent());
    reload.vcpus = vcpus;
    ended(reload);
  }
}
