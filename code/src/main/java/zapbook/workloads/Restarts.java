package zapbook.workloads;

import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/**
 * Everything is zapped while roots in use stand at the head of the list.
 *
 * <p>Zapped roots stay in front and are met again at every restart.
 * Before chapter 2 each zapped page is a restart; afterwards only those
 * pages are that took unsync leaves along, and those restarts are needed:
 * without them the walk goes astray. If the roots were the oldest pages,
 * the restarts would cost next to nothing.
 */
final class Restarts extends Workload {
  Restarts() {
    super("restarts", 2, "roots in use in front of a long list",
        new Parameter("pages", "direct pages, older than the roots",
            4_000, 1, 200_000),
        new Parameter("roots", "roots in use, the newest pages", 8, 0, 64),
        new Parameter("unsync", "tables with an unsync leaf",
            4, 0, 10_000));
  }

  @Override
  public String whatToSee() {
    return "Up to stage 1 each page that goes restarts the walk, which "
        + "then meets the roots again; from stage 2 on only the 4 "
        + "tables with an unsync leaf restart it, and those "
        + "restarts are needed.";
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
    Population population = new Population(mmu);
    population.unsyncPairs(values.number("unsync"));
    population.leaves(values.number("pages"), 0);
    population.roots(values.number("roots"));
    vm.counters().reset();
    mmu.zapAll();
    figures.put("restarts", vm.counters().restarts());
    figures.put("visited", vm.counters().visited());
    figures.put("pagesZapped", vm.counters().pagesZapped());
    figures.put("reloads", vm.counters().reloads());
    figures.take(vm);
  }
}
