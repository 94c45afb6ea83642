package zapbook.workloads;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.Operations;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.observe.StepBudget;
import zapbook.variants.RecyclesRoots;
import zapbook.vm.Vm;

/**
 * A guest at its limit needs room, and hardly anything but roots in use
 * is left.
 *
 * <p>Up to Linux 4.13 it counted as progress to zap the oldest page, even
 * if that was a root in use, which cannot be freed and goes back to the
 * head of the list. Where the other pages do not make up what is wanted,
 * the loop takes one root after the other, and then the first again. From
 * 4.14 on a root that brings nothing ends it: that is how the stages
 * begin, and what chapter 5 mends in its turn.
 *
 * <p>With enough other pages the variant comes to its end, having emptied
 * every root. The roots are made and kept in use by hand.
 *
 * <p>Source: 42bcbebf11df, Linux 4.14; prepare_zap_oldest_mmu_page,
 * make_mmu_pages_available. Up to Linux 3.11 to lower the limit below the
 * number of roots in use turned in the same circle.
 */
final class EndlessRecycling extends Workload {
  private static final int LIMIT = 64;
  private static final long PATIENCE = 20_000;

  EndlessRecycling() {
    super("endless-recycling", 5, "room is wanted, and only roots are left",
        new Parameter("roots", "roots in use, the oldest pages", 50, 1, 64),
        new Parameter("others", "pages that can be freed", 10, 0, 64));
  }

  @Override
  public Label label() {
    return Label.HISTORICAL;
  }

  @Override
  public List<Variant> variants() {
    return List.of(new Variant("recycles-roots",
        "a root that cannot be freed counts as progress",
        Label.HISTORICAL, 1, RecyclesRoots::new));
  }

  @Override
  public String whatToSee() {
    return "Up to stage 4 making room gives up at the first root in use, "
        + "from stage 5 on it leaves roots alone and takes the other "
        + "pages; as it was up to Linux 4.13, it never ends.";
  }

  @Override
  public String needsSimulation() {
    return "a loop without end is cut off by its events";
  }

  @Override
  void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
      Figures figures) {
    Vm vm = figures.guest("4G").build();
    ShadowMmu mmu = vm.start(stage.apply(vm));
    Population population = new Population(mmu);
    List<ShadowPage> roots = population.roots(values.number("roots"));
    population.leaves(values.number("others"), 1);
    vm.counters().reset();
    vm.events().listen(new StepBudget(PATIENCE));
    try {
      mmu.changeMmuPages(LIMIT);
      new Operations(mmu).makePagesAvailable();
    } finally {
      figures.put("pagesZapped", vm.counters().pagesZapped());
      figures.put("rootsZapped",
          roots.stream().filter(ShadowPage::isInvalid).count());
      figures.put("reloads", vm.counters().reloads());
      figures.put("available", mmu.availableMmuPages());
      figures.take(vm);
    }
  }
}
