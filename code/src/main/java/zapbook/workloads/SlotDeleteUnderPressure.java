package zapbook.workloads;

import java.util.function.Function;
import zapbook.machine.HostMemory;
import zapbook.mmu.Operations;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.vm.Contention;
import zapbook.vm.HostShrinker;
import zapbook.vm.Vm;

/**
 * Memory is taken from a guest while its host is short of memory.
 *
 * <p>The walk over the obsolete pages gives up the lock now and then. Each
 * time the host has come a little nearer to its limit, and after every so
 * many zapped pages it asks for shadow pages back. What it can reach is
 * the point: before chapter 1 the zapped pages are on nobody's list.
 *
 * <p>The pages are tables of a guest with shadow paging, each upper one
 * with ten unsync leaves, so that every stage yields. With direct pages
 * stages 2 to 8 would not yield at all: that is chapter 9.
 *
 * <p>What the retained pages can lead to is seen where the host has no
 * frame left and somebody takes one for each page that was zapped
 * ({@code wanted=1000}): before chapter 1 reclaim frees pages that are not
 * zapped yet, with a flush for a few each, and in the end the host is out
 * of memory, while a thousand frames wait that are as good as free. Where
 * little is wanted nothing happens.
 *
 * <p>Source: 365c886860c4; kvm_zap_obsolete_pages, mmu_shrink.
 */
final class SlotDeleteUnderPressure extends Workload {
  private static final int LEAVES = 10;
  /** Frames beyond the shadow pages. */
  private static final int FEW = 1_000;

  SlotDeleteUnderPressure() {
    super("slot-delete-under-pressure", 1,
        "memory is taken away while the host is short of it",
        new Parameter("pages", "shadow pages of the guest", 11_000, 110,
            1_000_000),
        new Parameter("every", "pages zapped between two shrink calls",
            1_000, 10, 1_000_000),
        new Parameter("wanted", "frames that others take each time",
            0, 0, 1_000_000));
  }

  @Override
  public String whatToSee() {
    return "At stage 0 nearly all zapped pages wait at once for the "
        + "end of the walk, out of reclaim's reach; from stage 1 "
        + "on reclaim finds and frees them while the walk goes on.";
  }

  @Override
  public String needsSimulation() {
    return "it acts at each yield";
  }

  @Override
  void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
      Figures figures) {
    HostMemory memory =
        new HostMemory(values.get("pages") + values.get("wanted") + FEW);
    Vm vm = figures.guest("4G").on(memory)
        .contention(Contention.ALWAYS).build();
    ShadowMmu mmu = vm.start(stage.apply(vm));
    int groups = values.number("pages") / (LEAVES + 1);
    Population population = new Population(mmu);
    population.unsyncGroups(groups, LEAVES);
    int rest = values.number("pages") % (LEAVES + 1);
    if (rest > 0) population.unsyncGroups(1, rest - 1);
    HostShrinker host = new HostShrinker();
    host.add(vm);
    host.serve(memory);
    while (values.get("wanted") > 0 && memory.left() > 0) memory.allocate();
    vm.counters().reset();
    figures.put("maxRetained", 0);
    figures.put("shrinkCalls", 0);
    figures.put("freedByShrinking", 0);
    vm.simulatedLock().whileDropped(
        () -> press(vm, host, values, figures));
    try {
      new Operations(mmu).zapAllFast();
    } finally {
      figures.put("maxRetained", vm.counters().maxRetained());
      figures.put("flushes", vm.counters().flushes());
      figures.put("yields", vm.counters().count(EventKind.YIELDED));
      figures.take(vm);
    }
  }

  private static void press(
      Vm vm, HostShrinker host, Values values, Figures figures) {
    long calls = figures.get("shrinkCalls");
    long due = (calls + 1) * values.get("every");
    if (vm.counters().pagesZapped() < due) return;
    figures.add("shrinkCalls", 1);
    long before = vm.counters().pagesFreed();
    try {
      if (values.get("wanted") > 0) take(vm.host(), values);
      else host.scan(HostShrinker.BATCH);
    } finally {
      long freed = vm.counters().pagesFreed() - before;
      figures.add("freedByShrinking", freed);
    }
  }

  /** Somebody else wants memory; the host shrinks until it has it. */
  private static void take(HostMemory memory, Values values) {
    memory.reserve(values.number("wanted"));
    for (long n = 0; n < values.get("wanted"); n++) memory.allocate();
  }
}
