package zapbook.replay;

import java.util.ArrayList;
import java.util.List;
import zapbook.mmu.LivePages;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;
import zapbook.observe.Plural;

/**
 * Listens to an MMU and keeps what it does as steps. An event says that
 * something happens to a page; how the page looks then is read from the
 * page.
 *
 * <pre>
 *   var recording = Recording.of(mmu, Window.STANDARD);
 *   mmu.zapAll();
 *   RecordedRun run = recording.end("zap-all");
 * </pre>
 */
public final class Recording implements EventListener {
  private final ShadowMmu mmu;
  private final Window window;
  private final Tape tape;
  private final PageIndex pages = new PageIndex();
  private final Lanes lanes = new Lanes();
  private final LockWatch lock;
  /** What there is to see now. */
  private final MmuState now = new MmuState();
  /** The step that the next event may still belong to, or null. */
  private Step open;
  /** Whether somebody changed pages without the lock: by hand. */
  private boolean byHand;
  private int resets;
  /** Whether nothing counts before the counters begin again. */
  private boolean asleep;
  /** Whether the last step that counts is over. */
  private boolean over;

  private Recording(ShadowMmu mmu, Window window) {
    this.mmu = mmu;
    this.window = window;
    lock = new LockWatch(mmu.vm().lock().isHeld(), mmu.vm().clock().nanos());
    resets = mmu.vm().counters().resets();
    readAll();
    tape = new Tape(window, now);
  }

  /**
   * Begins to listen.
   *
   * @param mmu an MMU; the VM need not be started
   * @param window which steps are kept
   * @return the recording, to be ended
   */
  public static Recording of(ShadowMmu mmu, Window window) {
    Recording recording = new Recording(mmu, window);
    mmu.vm().events().listen(recording);
    return recording;
  }

  /**
   * Begins to listen, and keeps nothing before the counters begin again at
   * zero. That is much quicker where a workload prepares a large machine.
   *
   * @param mmu an MMU; the VM need not be started
   * @param window which steps are kept
   * @return the recording, to be ended unless it is still asleep
   */
  static Recording fromReset(ShadowMmu mmu, Window window) {
    Recording recording = of(mmu, window);
    recording.asleep = true;
    return recording;
  }

  /** {@return whether the counters have not begun again so far} */
  boolean asleep() {
    return asleep;
  }

  /**
   * Ends the recording.
   *
   * @param title what was recorded, as a heading
   * @return what was recorded
   */
  public RecordedRun end(String title) {
    stop();
    if (open != null) tape.add(open, now);
    open = null;
    return new RecordedRun(title, tape.steps(), tape.stretches(),
        lanes.names(), lanes.kept());
  }

  /** Listens no longer. */
  void stop() {
    mmu.vm().events().ignore(this);
  }

  private void readAll() {
    now.clearPages();
    lanes.read(mmu);
    for (PageList list : mmu.lists()) {
      List<ShadowPage> all = new ArrayList<>(list.pages());
      for (int at = all.size() - 1; at >= 0; at--) {
        now.put(all.get(at).id(), lanes.of(list));
      }
    }
    for (ShadowPage page : LivePages.of(mmu)) {
      pages.add(page);
      now.set(page.id(), PageState.of(page));
      if (page.list() == null) now.put(page.id(), MmuState.NO_LIST);
    }
    now.lock = lock.state();
    now.generation = mmu.vm().generation().current();
    now.counters = Counted.now(mmu, now.counters);
  }

  // ---- events -----------------------------------------------------

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    if (asleep && resets == mmu.vm().counters().resets()) {
      lock.after(kind, a, b, mmu.vm().clock().nanos());
      return;
    }
    if (over) return;
    asleep = false;
    if (resets != mmu.vm().counters().resets()) countersReset();
    if (!lock.held() && kind != EventKind.LOCK_TAKEN && page != 0) {
      byHand = true;
    }
    if (!joins(kind, page)) {
      if (open != null) tape.add(open, now);
      open = new Step(mmu.vm().clock().nanos(), kind, page, a, b);
    }
    Change change = new Change();
    note(change, kind, page, a, b);
    now.apply(change);
    add(change);
    over = tape.begun() && window.end().test(mmu.vm().counters());
  }

  /** Everything before the counters began again was preparation. */
  private void countersReset() {
    resets = mmu.vm().counters().resets();
    if (tape.begun()) {
      byHand = true;
      return;
    }
    open = null;
    readAll();
    now.counters = Counted.zero(now.counters);
    tape.countersReset(now);
  }

  /** Whether an event belongs to the step before it. */
  private boolean joins(EventKind kind, int page) {
    if (open == null) return false;
    EventKind before = open.kind;
    boolean same = page == open.page;
    boolean joins = switch (kind) {
      case USED_CHANGED -> true;
      case OPERATION -> before == EventKind.LOCK_TAKEN;
      case LOCK_RELEASED -> before == EventKind.YIELDED;
      case PAGE_MOVED -> same && before == EventKind.PAGE_CREATED;
      case PAGE_FREED -> same && before == EventKind.PAGE_MOVED;
      default -> same && kind == before && StepWords.comesInCrowds(kind);
    };
    if (joins && kind == before) open.times++;
    if (kind == EventKind.PAGE_FREED) open.kind = kind;
    return joins;
  }

  /** What an event changes. */
  private void note(Change to, EventKind kind, int page, long a, long b) {
    switch (kind) {
      case PAGE_MOVED -> moved(to, page, a, b);
      case WALK_STARTED, PAGE_VISITED ->
          open.from = mmu.vm().events().name(a);
      case PAGE_FREED -> to.pages.put(page, null);
      case LINK_SET, LINK_CUT -> look(to, (int) b);
      case GENERATION -> to.generation = a;
      case LOCK_TAKEN -> { if (byHand) lookAgain(to); }
      case LOCK_RELEASED -> { if (open.kind == EventKind.YIELDED) open.b = a; }
      default -> { }
    }
    if (page != 0 && touches(kind)) look(to, page);
    foretell(to, kind, page, a);
    to.lock = lock.after(kind, a, b, open.nanos);
    long[] counters = Counted.now(mmu, now.counters);
    if (counters != now.counters) to.counters = counters;
    mark(kind, counters);
  }

  /** A page that is only looked at is as it was. */
  private static boolean touches(EventKind kind) {
    return switch (kind) {
      case PAGE_FREED, PAGE_VISITED, PAGE_PICKED -> false;
      default -> true;
    };
  }

  private void moved(Change to, int id, long from, long list) {
    pages.arrived(mmu, id);
    ShadowPage page = pages.get(id);
    if (page == null) return;
    open.from = from == 0 ? null : mmu.vm().events().name(from);
    open.to = list == 0 ? null : mmu.vm().events().name(list);
    int lane = page.list() == null ? MmuState.NO_LIST
        : lanes.of(page.list(), now);
    to.moves.add(new Change.Move(id, lane));
  }

  private void look(Change to, int id) {
    ShadowPage page = pages.get(id);
    if (page == null) return;
    PageState state = PageState.of(page);
    if (!state.equals(now.page(id))) to.pages.put(id, state);
  }

  /** What was done by hand, without an event. */
  private void lookAgain(Change to) {
    byHand = false;
    for (ShadowPage page : LivePages.of(mmu)) look(to, page.id());
  }

  /** Of these an event comes before it is so. */
  private void foretell(Change to, EventKind kind, int id, long a) {
    PageState state = to.pages.getOrDefault(id, now.page(id));
    if (state == null) return;
    if (kind == EventKind.PAGE_INVALID && !state.invalid()) {
      to.pages.put(id, state.zapped());
    } else if (kind == EventKind.ROOT_DROPPED) {
      to.pages.put(id, state.withRoots((int) a));
    }
  }

  private void mark(EventKind kind, long[] counters) {
    int restarts = Counted.RESTARTS.ordinal();
    switch (kind) {
      case FLUSH -> open.mark = Mark.FLUSH;
      case RELOAD -> open.mark = Mark.RELOAD;
      case YIELDED -> open.mark = Mark.YIELD;
      case WARNING -> open.mark = Mark.WARNING;
      case WALK_STARTED -> {
        if (counters[restarts] > now.counters[restarts]) {
          open.mark = Mark.RESTART;
        }
      }
      default -> { }
    }
  }

  /** Adds what an event changed to the step that it belongs to. */
  private void add(Change change) {
    Change to = open.change;
    to.pages.putAll(change.pages);
    to.moves.addAll(change.moves);
    if (change.lock != null) to.lock = change.lock;
    if (change.counters != null) to.counters = change.counters;
    if (change.generation != Change.SAME) to.generation = change.generation;
  }

  @Override
  public String toString() {
    return "recording of " + Plural.of(tape.steps(), "step");
  }
}
