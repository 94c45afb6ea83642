package zapbook.workloads;

import java.util.function.Function;
import zapbook.mmu.Operations;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/**
 * Roots are zapped while vCPUs use them, and walks go over the list
 * afterwards.
 *
 * <p>Before chapter 4 a zapped root is put back to the head of the active
 * list, where every later walk meets it and has to skip it. Afterwards it
 * is on no list; then the list is shorter than the number of used pages,
 * and that is right.
 */
final class DeadRoots extends Workload {
  DeadRoots() {
    super("dead-roots", 4, "zapped roots and the walks after them",
        new Parameter("roots", "roots that stopped vCPUs use",
            8, 0, 64),
        new Parameter("unsync", "tables with an unsync leaf in all, shared"
            + " out among the walks, a restart each", 16, 0, 10_000),
        new Parameter("walks", "zap-alls one after the other; the first"
            + " ones take what cannot be shared evenly", 4, 1, 1_000));
  }

  @Override
  public String whatToSee() {
    return "Up to stage 3 the zapped roots stand on the list, and "
        + "every walk has to skip them; from stage 4 on they are on no "
        + "list, so walks visit fewer pages and the list is shorter "
        + "than the count of used pages.";
  }

  @Override
  public String needsSimulation() {
    return "";
  }

  @Override
  void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
      Figures figures) {
    Vm vm = figures.guest("4G").build();
    ShadowMmu mmu = vm.start(stage.apply(vm));
    Population population = new Population(mmu);
    population.roots(values.number("roots"));
    new Operations(mmu).zapAllFast();
    vm.counters().reset();
    int unsync = values.number("unsync");
    int walks = values.number("walks");
    for (int walk = 0; walk < walks; walk++) {
      boolean more = walk < unsync % walks;
      population.unsyncPairs(unsync / walks + (more ? 1 : 0));
      mmu.zapAll();
    }
    long visited = vm.counters().visited();
    long left = mmu.activeMmuPages().size();
    figures.put("visited", visited);
    figures.put("listLength", left);
    figures.put("usedPages", mmu.usedMmuPages());
    figures.put("restarts", vm.counters().restarts());
    figures.take(vm);
  }
}
