package zapbook.workloads;

import java.util.function.Function;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * A guest gets more memory while it works with what it has.
 *
 * <p>A new slot makes nothing wrong but cached MMIO entries, and those
 * stand in a few leaves. Before chapter 3 every page goes all the same,
 * within one hold of the lock, and the guest faults for its whole working
 * set again. Afterwards the walk still visits every page, but zaps only
 * those with the mark.
 */
final class MemoryHotplug extends Workload {
  private static final long GIB_FRAMES = 1L << 18;

  MemoryHotplug() {
    super("memory-hotplug", 3, "a slot appears in a guest at work",
        new Parameter("gib", "memory of the guest in GiB, all in use",
            4, 1, 64),
        new Parameter("marked", "leaves that hold an MMIO entry",
            16, 0, 512));
  }

  @Override
  public String whatToSee() {
    return "Up to stage 2 a new slot costs the guest its whole "
        + "working set within one hold of the lock; from stage 3 "
        + "on only pages with an MMIO entry go, though the walk "
        + "still visits every page.";
  }

  @Override
  public String needsSimulation() {
    return "";
  }

  @Override
  void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
      Figures figures) {
    long frames = values.get("gib") * GIB_FRAMES;
    Vm vm = figures.guest("4K").vcpus(1).build();
    ShadowMmu mmu = vm.start(stage.apply(vm));
    addMemory(vm, frames, values.get("marked"));
    useAll(vm.vcpu(0), frames);
    vm.counters().reset();
    vm.createSlot("hot-plugged", frames + 512 * GIB_FRAMES, 512);
    figures.put("entriesDropped",
        vm.counters().count(EventKind.ENTRY_DROPPED));
    figures.put("maxHoldNanos", vm.counters().maxHoldNanos());
    figures.put("visited", vm.counters().visited());
    figures.put("pagesZapped", vm.counters().pagesZapped());
    long before = vm.counters().faults();
    useAll(vm.vcpu(0), frames);
    figures.put("refaults", vm.counters().faults() - before);
    figures.take(vm);
  }

  /** Memory with holes of one frame, where devices have registers. */
  private static void addMemory(Vm vm, long frames, long holes) {
    long first = 1;
    for (long n = 1; n <= holes; n++) {
      long hole = n * frames / (holes + 1) | 7;
      vm.createSlot("ram" + n, first, hole - first);
      first = hole + 1;
    }
    vm.createSlot("ram", first, frames - first);
  }

  private static void useAll(Vcpu vcpu, long frames) {
    for (long gfn = 0; gfn < frames; gfn++) {
      vcpu.touch(gfn << PageTable.PAGE_SHIFT, true);
    }
  }
}
