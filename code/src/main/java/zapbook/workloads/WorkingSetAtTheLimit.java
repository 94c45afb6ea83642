package zapbook.workloads;

import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/**
 * A guest goes round and round in a working set, at its limit.
 *
 * <p>The list is full of cold pages when it begins. From chapter 5 on
 * recycling takes the newest pages, which are the working set: it misses
 * all the time. Chapter 8 turns the walk round. The list is in order of
 * allocation and not of use: a working set that is larger than the limit
 * allows ({@code set=1100}) misses every time with the oldest page first.
 * With the newest first it does so, too, as long as cold pages fill the
 * list; on an empty one ({@code cold=0}) it misses once in seven times.
 */
final class WorkingSetAtTheLimit extends Workload {
  private static final long LEAF_BYTES = 1L << 21;

  WorkingSetAtTheLimit() {
    super("working-set-at-the-limit", 8, "which page goes at the limit",
        new Parameter("limit", "shadow pages allowed", 1_000, 64, 100_000),
        new Parameter("set", "leaves of the working set",
            600, 1, 100_000),
        new Parameter("rounds", "times through the working set",
            50, 1, 10_000),
        new Parameter("cold", "leaves that are touched before, once",
            1_000, 0, 100_000));
  }

  @Override
  public String whatToSee() {
    return "Stages 5 to 7 recycle the newest pages, which are the "
        + "working set, and miss on every access; before them and "
        + "from stage 8 on the oldest go, and each leaf misses once.";
  }

  @Override
  public String needsSimulation() {
    return "";
  }

  @Override
  void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
      Figures figures) {
    long set = values.get("set");
    long cold = values.get("cold");
    Vm vm = figures.guest((set + cold) * 2 + "M").build();
    ShadowMmu mmu = vm.start(stage.apply(vm));
    mmu.limitMmuPages(values.number("limit"));
    for (long leaf = 0; leaf < cold; leaf++) {
      vm.vcpu(0).touch((set + leaf) * LEAF_BYTES, true);
    }
    vm.counters().reset();
    for (long round = 0; round < values.get("rounds"); round++) {
      for (long leaf = 0; leaf < set; leaf++) {
        vm.vcpu(0).tlb().flush();
        vm.vcpu(0).touch(leaf * LEAF_BYTES, true);
      }
    }
    figures.put("misses", vm.counters().faults());
    figures.put("accesses", set * values.get("rounds"));
    figures.put("recycled", vm.counters().pagesFreed());
    figures.take(vm);
  }
}
