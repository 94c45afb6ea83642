package zapbook.workloads;

import java.util.List;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.variants.MmioWalkUnsplit;
import zapbook.vm.Contention;
import zapbook.vm.Vm;

/**
 * A slot appears in a guest whose MMIO entries are spread over a long
 * list: the quadratic walk.
 *
 * <p>The walk skips pages without the mark, and they stay. If each marked
 * page restarts it, it visits those in front of that page again: with M
 * marked pages among N about M times N / 2 visits instead of N. The split
 * of chapter 2 took that away before chapter 3 folded the walk into
 * zap-all; the variant has the one without the other.
 *
 * <p>If all marked pages are the newest ones there is nothing in front of
 * them and nothing to see. And the split does not help where the lock is
 * wanted each time: a yield restarts the walk as well.
 *
 * <p>Source: 83cdb56864bc, 8ab3c471eef2; kvm_mmu_zap_mmio_sptes,
 * __kvm_mmu_zap_all. The visits can be counted by hand: the i-th marked
 * page from the head, at place p, costs p - i + 1 of them, and in the end
 * the pages that stay cost one each.
 */
final class MmioWalk extends Workload {
  MmioWalk() {
    super("mmio-walk", 3, "MMIO pages spread over a long list",
        new Parameter("pages", "leaves on the list", 4_000, 1, 50_000),
        new Parameter("marked", "of them with an MMIO entry, evenly spread",
            16, 0, 5_000),
        new Parameter("contended", "1 if the lock is wanted each time",
            0, 0, 1));
  }

  @Override
  String conflict(Values values) {
    return values.atMost("marked", "pages", "they are among the leaves");
  }

  @Override
  public Label label() {
    return Label.COUNTERFACTUAL;
  }

  @Override
  public List<Variant> variants() {
    return List.of(new Variant("mmio-walk-unsplit",
        "each page that goes restarts the walk",
        Label.COUNTERFACTUAL, 3, MmioWalkUnsplit::new));
  }

  @Override
  public String whatToSee() {
    return "From stage 3 on only the 16 marked pages go, and the walk "
        + "visits each page once; without the split before it, it "
        + "visits nine times as many.";
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
    new Population(mmu).leavesWithMmio(
        values.number("pages"), values.number("marked"));
    vm.counters().reset();
    Runnable plug = () -> vm.createSlot("hot-plugged", 1L << 40, 512);
    if (values.get("contended") == 1) figures.whileContended(vm, plug);
    else plug.run();
    figures.put("visited", vm.counters().visited());
    figures.put("restarts", vm.counters().restarts());
    figures.put("pagesZapped", vm.counters().pagesZapped());
    figures.put("maxHoldNanos", vm.counters().maxHoldNanos());
    figures.take(vm);
  }
}
