package zapbook.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;

/**
 * Writes what happened as the fields of a golden result. A number that is
 * zero and a list that is empty are left out.
 */
final class ResultForm {
  private static final int LISTED_IF_ENDLESS = 100;

  private final World world;
  private final KernelState state;

  ResultForm(World world, KernelState state) {
    this.world = world;
    this.state = state;
  }

  Map<String, Object> ended(Op op, Object result, Watch watch) {
    Map<String, Object> fields = opened(op, "ok");
    fields.put("ret", result);
    fields.putAll(counts(op, watch));
    fields.put("after", after());
    return fields;
  }

  Map<String, Object> endless(Op op, String cause, Watch watch) {
    Map<String, Object> fields = opened(op, "endless");
    if (cause != null) fields.put("cause", cause);
    fields.put("truncated", true);
    put(fields, "prepared", steps(watch, LISTED_IF_ENDLESS));
    return fields;
  }

  Map<String, Object> crashed(Op op, RuntimeException crash) {
    Map<String, Object> fields = opened(op, "crash");
    fields.put("message", crash.toString());
    return fields;
  }

  private static Map<String, Object> opened(Op op, String outcome) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("op", op.kind().label());
    if (op.kind().hasArgument()) fields.put("arg", (long) op.arg());
    fields.put("outcome", outcome);
    return fields;
  }

  Map<String, Object> action(Op op, Object result, Watch watch) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("op", List.of(op.kind().label(), (long) op.arg()));
    fields.put("ret", result);
    fields.putAll(counts(op, watch));
    fields.keySet().removeAll(
        List.of("stat_zapped", "stat_recycled", "max_retained"));
    return fields;
  }

  private Map<String, Object> counts(Op op, Watch watch) {
    Map<String, Object> fields = new LinkedHashMap<>();
    boolean listed = op.kind() != OpKind.CYCLE;
    if (listed) {
      put(fields, "prepared", steps(watch, watch.steps.size()));
      if (watch.zapSteps > watch.steps.size()) {
        fields.put("prepared_truncated", watch.zapSteps);
      }
      put(fields, "freed", watch.freed);
    }
    put(fields, "flushes", watch.flushes);
    put(fields, "reloads", watch.reloads);
    put(fields, "visited", watch.visited);
    put(fields, "walks", watch.walks);
    boolean once = listed && op.kind() != OpKind.FAULT;
    if (once && watch.walks > 0) put(fields, "restarts", watch.walks - 1);
    put(fields, "tail_picks", watch.tailPicks);
    put(fields, "yield_tests", watch.yieldTests);
    put(fields, "yields", watch.yields);
    put(fields, "max_prep_between_tests", watch.maxStepsBetweenTests);
    put(fields, "max_entries_between_tests", watch.maxEntriesBetweenTests);
    put(fields, "entries_dropped", watch.entriesDropped);
    put(fields, "links_cut", watch.linksCut);
    put(fields, "mmio_cleared", watch.mmioCleared);
    put(fields, "warnings", List.copyOf(watch.warnings));
    put(fields, "warning_count", watch.warningCount);
    put(fields, "stat_zapped", watch.statZapped);
    put(fields, "stat_recycled", watch.statRecycled);
    put(fields, "max_retained", watch.maxRetained);
    put(fields, "yield_log", watch.yieldLog);
    if (watch.yieldsMissing) fields.put("yield_log_truncated", true);
    return fields;
  }

  private List<Object> steps(Watch watch, int most) {
    List<Object> steps = new ArrayList<>();
    for (Step step : watch.steps) {
      if (steps.size() == most) break;
      steps.add(step.fields(state.splitsResult()));
    }
    return steps;
  }

  Map<String, Object> yielded(Watch watch) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("test", watch.yieldTests);
    fields.put("used", (long) world.mmu.usedMmuPages());
    fields.put("active", (long) world.mmu.activeMmuPages().size());
    fields.put("zapped", world.waiting(true));
    fields.put("private", world.waiting(false));
    return fields;
  }

  private Map<String, Object> after() {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "used", world.mmu.usedMmuPages());
    put(fields, "max", world.mmu.maxMmuPages());
    put(fields, "gen", world.vm.generation().current());
    put(fields, "indirect", world.mmu.indirectShadowPages());
    put(fields, "global_used", world.shrinker.count());
    put(fields, "active", ids(world.mmu.activeMmuPages()));
    put(fields, "zapped", zapped());
    put(fields, "held", ids(world.held));
    afterByPage(fields);
    return fields;
  }

  private void afterByPage(Map<String, Object> fields) {
    List<Object> nowhere = new ArrayList<>();
    List<Object> invalid = new ArrayList<>();
    List<Object> roots = new ArrayList<>();
    List<Object> unsyncChildren = new ArrayList<>();
    long unsync = 0;
    for (ShadowPage page : world.pages()) {
      long id = page.id();
      if (page.list() == null) nowhere.add(id);
      if (page.isInvalid()) invalid.add(id);
      if (page.isUnsync()) unsync++;
      long roots1 = page.rootCount();
      if (roots1 > 0) roots.add(List.of(id, roots1));
      long children = page.unsyncChildren();
      long bits = bits(page);
      if (children > 0 || bits > 0) {
        unsyncChildren.add(List.of(id, children, bits));
      }
    }
    put(fields, "unsync", unsync);
    put(fields, "nolist", nowhere);
    put(fields, "invalid", invalid);
    put(fields, "roots", roots);
    put(fields, "unsync_children", unsyncChildren);
  }

  private static long bits(ShadowPage page) {
    long bits = 0;
    if (page.unsyncChildren() == 0 && page.level() == 1) return 0;
    for (int index = 0; index < 512; index++) {
      if (page.mayReachUnsync(index)) bits++;
    }
    return bits;
  }

  private List<Object> zapped() {
    List<Object> ids = new ArrayList<>();
    for (PageList list : world.mmu.lists()) {
      boolean active = list == world.mmu.activeMmuPages();
      if (list.isPermanent() && !active) ids.addAll(ids(list));
    }
    return ids;
  }

  private static List<Object> ids(PageList list) {
    List<Object> ids = new ArrayList<>(list.size());
    for (ShadowPage page : list.pages()) ids.add((long) page.id());
    return ids;
  }

  private static void put(
      Map<String, Object> fields, String name, long number) {
    if (number != 0) fields.put(name, number);
  }

  private static void put(
      Map<String, Object> fields, String name, List<?> list) {
    if (!list.isEmpty()) fields.put(name, list);
  }
}
