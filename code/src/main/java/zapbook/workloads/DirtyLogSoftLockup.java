package zapbook.workloads;

import java.util.function.Function;
import zapbook.machine.CostTable;
import zapbook.mmu.Operations;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.vm.Vm;

/**
 * A large guest mapped by 4 KiB pages, as dirty logging leaves it, loses
 * a slot, and everybody waits for the lock.
 *
 * <p>From chapter 2 on only pages that take unsync leaves along are
 * counted, and direct pages never do: the lock is not offered once. From
 * chapter 9 on it is offered after every ten pages. Before chapter 2 it
 * was, too. If the leaves were unsync, nothing would be seen here.
 */
final class DirtyLogSoftLockup extends Workload {
  DirtyLogSoftLockup() {
    super("dirty-log-soft-lockup", 9, "a long walk and the lock",
        new Parameter("leaves", "leaf pages of 512 live entries",
            4_096, 10, 600_000),
        new Parameter("entryNanos", "virtual cost of dropping an entry, ns",
            80, 1, 100_000));
  }

  @Override
  public String whatToSee() {
    return "Stages 2 to 8 zap every page without asking once "
        + "whether somebody waits for the lock; stages 0, 1 and 9 "
        + "ask after every ten pages.";
  }

  @Override
  public String needsSimulation() {
    return "";
  }

  @Override
  void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
      Figures figures) {
    int leaves = values.number("leaves");
    Vm vm = figures.guest(2L * leaves + "M")
        .costs(CostTable.BOOK.withDropEntry(values.get("entryNanos")))
        .build();
    ShadowMmu mmu = vm.start(stage.apply(vm));
    new Population(mmu).leaves(leaves, 512);
    EntriesBetweenTests entries = new EntriesBetweenTests();
    figures.listen(vm, entries);
    vm.counters().reset();
    Operations operations = new Operations(mmu);
    figures.whileContended(vm, operations::zapAllFast);
    figures.put("maxZappedBetweenYieldTests",
        vm.counters().maxZappedBetweenYieldTests());
    figures.put("maxEntriesBetweenYieldTests", entries.most());
    figures.put("yields", vm.counters().count(EventKind.YIELDED));
    figures.put("maxHoldNanos", vm.counters().maxHoldNanos());
    figures.put("softLockups", vm.watchdog().complaints());
    figures.take(vm);
  }
}
