package zapbook.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zapbook.mmu.ShadowPage;

/** Does the operations of one run, and says what each returns. */
final class Performer {
  /** What the kernel returns if not one page is available. */
  private static final long NO_SPACE = -28;
  private static final int MAX_INSERTED = 4_096;
  private static final String TOO_MANY_INSERTED =
      "more-than-4096-pages-inserted";
  private static final String FREED = "freed";
  private static final String NO = "no";

  private final World world;
  private final KernelState state;
  /** What a fault gives if not one page is available. */
  private final Object whenFull;
  private int inserted;

  Performer(World world, KernelState state, Object whenFull) {
    this.world = world;
    this.state = state;
    this.whenFull = whenFull;
  }

  /** Does it; the result is a number, a string, a list, a map or null. */
  Object perform(Op op, Watch watch) {
    int arg = op.arg();
    return switch (op.kind()) {
      case ZAP_ALL -> done(world.mmu::zapAll);
      case ZAP_MMIO -> done(world.operations::zapMmio);
      case ZAP_FAST -> done(world.operations::zapAllFast);
      case ZAP_OBSOLETE -> done(world.operations::zapObsolete);
      case COMMIT -> done(() -> world.operations.commit(world.held));
      case CHANGE_LIMIT -> done(() -> world.operations.changeLimit(arg));
      case MAKE_AVAILABLE ->
          world.operations.makePagesAvailable() ? 0L : NO_SPACE;
      case SHRINK -> world.shrinker.scan(arg);
      case PUT_ROOT -> putRoot(world.find(arg));
      case GET_ROOT -> getRoot(world.find(arg));
      case PREPARE -> prepare(world.find(arg), watch, false);
      case PREPARE_FORCE -> prepare(world.find(arg), watch, true);
      case INSERT -> done(() -> insert(arg));
      case FAULT -> faults(arg);
      case CYCLE -> cycle(arg / 1000, arg % 1000, watch);
      case UNSYNC -> unsync(world.find(arg));
      case SYNC -> sync(world.find(arg));
    };
  }

  private static Object done(Runnable work) {
    work.run();
    return null;
  }

  private Object putRoot(ShadowPage page) {
    if (page == null || page.rootCount() == 0) return "not-a-root";
    world.operations.putRoot(page);
    return null;
  }

  private Object getRoot(ShadowPage page) {
    if (page == null) return FREED;
    world.operations.getRoot(page);
    return null;
  }

  private Object prepare(ShadowPage page, Watch watch, boolean force) {
    if (page == null) return FREED;
    if (page.isInvalid() && !force) return "invalid";
    int result = world.operations.prepare(page, world.held);
    if (!state.splitsResult()) return (long) result;
    Step step = watch.steps.get(0);
    return List.of(step.unstable(), step.zapped());
  }

  private void insert(int pages) {
    for (int at = 0; at < pages; at++) {
      if (++inserted > MAX_INSERTED) {
        throw new EndlessException(TOO_MANY_INSERTED);
      }
      world.insert();
    }
  }

  private Object faults(int times) {
    List<Object> results = new ArrayList<>();
    for (int at = 0; at < times; at++) {
      results.add(fault() == null ? whenFull : "mapped");
    }
    return results;
  }

  /** The new page, null if there was no room for it. */
  private ShadowPage fault() {
    boolean room = world.operations.makePagesAvailable();
    return room ? world.insert() : null;
  }

  private Object cycle(int keys, int rounds, Watch watch) {
    ShadowPage[] cached = new ShadowPage[keys];
    long hits = 0;
    long mapped = 0;
    for (int at = 0; at < keys * rounds; at++) {
      ShadowPage page = cached[at % keys];
      if (page != null && !page.isFreed() && !page.isInvalid()) {
        hits++;
        continue;
      }
      cached[at % keys] = fault();
      if (cached[at % keys] != null) mapped++;
    }
    return cycled(hits, (long) keys * rounds - hits, mapped, watch);
  }

  private static Map<String, Object> cycled(
      long hits, long misses, long mapped, Watch watch) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("hits", hits);
    result.put("misses", misses);
    result.put("mapped", mapped);
    result.put("prepared", watch.zapSteps);
    result.put("freed", watch.freedPages);
    return result;
  }

  private Object unsync(ShadowPage page) {
    boolean can = page != null && !page.isInvalid() && !page.isDirect()
        && page.level() == 1 && !page.isUnsync();
    if (!can) return NO;
    return done(() -> world.graph.unsync(page));
  }

  private Object sync(ShadowPage page) {
    if (page == null || !page.isUnsync()) return NO;
    return done(() -> world.graph.sync(page));
  }
}
