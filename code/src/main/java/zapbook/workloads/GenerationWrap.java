package zapbook.workloads;

import java.util.List;
import java.util.function.Function;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowMmu;
import zapbook.variants.WrapZapsAll;
import zapbook.variants.WrapZapsMmio;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * Slot after slot appears, until the number in the MMIO entries wraps.
 *
 * <p>Without such a number each new slot must see to the entries that it
 * makes wrong. With one, an entry of another number is not believed, and a
 * new slot costs nothing, until the number begins anew at 0: then entries
 * of the last round look right again. Linux 3.11 to 5.0 threw everything
 * away at that moment, and so does Linux from 5.4 on; 5.1 to 5.3 threw away
 * the pages with MMIO entries alone: that was the second life of chapter
 * 3's walk.
 *
 * <p>A slot appears where nobody looks; between two of them the guest goes
 * through its memory and its devices again. To move a slot is left out:
 * that deletes it first, and a deletion zaps everything anyway.
 *
 * <p>Source: f8f559422b6c and a8eca9dcc656 (19 bits, started 150 below the
 * wrap), 4771450c345d; kvm_mmu_invalidate_mmio_sptes.
 */
final class GenerationWrap extends Workload {
  private static final long LEAF = PageTable.pagesPerEntry(2);
  private static final int BITS = 19;
  /** Where slots appear, a leaf each. */
  private static final long ELSEWHERE = 1L << 30;

  GenerationWrap() {
    super("generation-wrap", 3, "new slots until the MMIO generation wraps",
        new Parameter("slots",
            "slots that appear, the last one at the wrap", 150, 1, 500),
        new Parameter("leaves", "leaves of the guest's memory in use",
            256, 1, 10_000),
        new Parameter("marked", "leaves that hold an MMIO entry",
            8, 0, 512));
  }

  @Override
  public Label label() {
    return Label.HISTORICAL;
  }

  @Override
  public List<Variant> variants() {
    return List.of(
        new Variant("wrap-zaps-all",
            "entries hold a number; when it wraps, all pages go",
            Label.HISTORICAL, 3, WrapZapsAll::new),
        new Variant("wrap-zaps-mmio",
            "when it wraps, only pages with MMIO entries go",
            Label.HISTORICAL, 3, WrapZapsMmio::new));
  }

  @Override
  public String whatToSee() {
    return "Up to stage 2 each new slot costs all pages and from stage 3 "
        + "on those with an MMIO entry; where the entries hold a number, "
        + "only its wrap costs anything, all pages at first and then "
        + "those with an MMIO entry.";
  }

  @Override
  public String needsSimulation() {
    return "";
  }

  @Override
  void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
      Figures figures) {
    int slots = values.number("slots");
    long leaves = values.get("leaves");
    long marked = values.get("marked");
    Vm vm = figures.guest(2 * leaves + "M").mmioGenerationBits(BITS)
        .mmioWrapAfter(slots + 1).build();
    vm.start(stage.apply(vm));
    useAll(vm.vcpu(0), leaves, marked);
    vm.counters().reset();
    long before = 0;
    for (int slot = 1; slot <= slots; slot++) {
      before = vm.counters().pagesZapped();
      vm.createSlot("slot" + slot, ELSEWHERE + slot * LEAF, LEAF);
      if (slot == slots) break;
      useAll(vm.vcpu(0), leaves, marked);
    }
    long zapped = vm.counters().pagesZapped();
    useAll(vm.vcpu(0), leaves, marked);
    figures.put("zappedAtTheWrap", zapped - before);
    figures.put("pagesZapped", zapped);
    figures.put("refaults", vm.counters().faults());
    figures.put("reloads", vm.counters().reloads());
    figures.take(vm);
  }

  /** A page of each leaf, and the places without memory behind them. */
  private static void useAll(Vcpu vcpu, long leaves, long marked) {
    for (long leaf = 0; leaf < leaves + marked; leaf++) {
      vcpu.touch(leaf * LEAF << PageTable.PAGE_SHIFT, false);
    }
  }
}
