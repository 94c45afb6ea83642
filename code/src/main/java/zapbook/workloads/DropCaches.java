package zapbook.workloads;

import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.HostShrinker;
import zapbook.vm.Vm;

/**
 * Somebody writes to drop_caches on the host, to get memory back.
 *
 * <p>Before chapter 6 one call frees one page and pays a flush for it, so
 * a pass over two thousand pages frees three. Afterwards a call frees what
 * it is asked for, with one flush. What the guest pays for it, in faults,
 * is not in these figures: its author later regretted the patch.
 */
final class DropCaches extends Workload {
  DropCaches() {
    super("drop-caches", 6, "the host wants its memory back",
        new Parameter("pages", "shadow pages in use", 2_000, 1, 200_000),
        new Parameter("times", "writes to drop_caches", 1, 1, 100));
  }

  @Override
  public String whatToSee() {
    return "Up to stage 5 every flush frees one page, and 3 pages "
        + "go in all; from stage 6 on a flush frees 128, and 208 "
        + "of 2,000 pages stay.";
  }

  @Override
  public String needsSimulation() {
    return "";
  }

  @Override
  void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
      Figures figures) {
    Vm vm = figures.guest("512G").build();
    ShadowMmu mmu = vm.start(stage.apply(vm));
    new Population(mmu).leaves(values.number("pages"), 1);
    HostShrinker host = new HostShrinker();
    host.add(vm);
    vm.counters().reset();
    long passes = 0;
    for (long n = 0; n < values.get("times"); n++) {
      passes += host.dropCaches();
    }
    figures.put("pagesLeft", mmu.usedMmuPages());
    figures.put("pagesFreed", vm.counters().pagesFreed());
    figures.put("flushes", vm.counters().flushes());
    figures.put("passes", passes);
    figures.take(vm);
  }
}
