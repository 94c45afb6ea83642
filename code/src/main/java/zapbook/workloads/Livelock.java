package zapbook.workloads;

import java.util.List;
import java.util.function.Function;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.observe.StepBudget;
import zapbook.variants.DeleteZapsAll;
import zapbook.variants.DeleteZapsAllUnsplit;
import zapbook.variants.DeleteZapsOld;
import zapbook.vm.Contention;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * Memory is taken from a guest whose vCPUs go on working: the livelock of
 * August 2019.
 *
 * <p>A slot was deleted by a zap-all that begins at the newest page, gives
 * up the lock whenever somebody waits, and then begins again at the newest
 * page. What it finds there is what the vCPUs have faulted in meanwhile.
 * With as many of them as pages are zapped between two yields it never
 * comes to the old pages. Reported on 8 September 2019: guests with 18
 * vCPUs and more hung at boot, with 16 none did.
 *
 * <p>The stages delete a slot by the obsolete walk, which begins at the
 * oldest page and stops at the first new one. The cure has three parts:
 * that order, that stop, and vCPUs that build new pages only.
 *
 * <p>The vCPUs are a model: at each yield every one touches a region of
 * its own once, as if its TLB had forgotten it. That builds a leaf each,
 * and up to three upper pages for all. Where more pages than that are
 * zapped between two yields, the walk comes to its end after all. Who
 * waits for the lock, and when, is set by a parameter. Stages 2 to 8 do
 * not yield here at all, which is the bug of chapter 9 and not a cure.
 *
 * <p>Source: d012a06ab1d2 (Linux 5.2.11 to 5.2.15), cured by 002c5f73c508;
 * kvm_mmu_zap_all, kvm_mmu_invalidate_zap_pages_in_memslot.
 */
final class Livelock extends Workload {
  private static final long LEAF_BYTES =
      PageTable.pagesPerEntry(2) * PageTable.PAGE_BYTES;

  Livelock() {
    super("livelock", 2, "a slot goes while vCPUs fault",
        new Parameter("pages", "leaves that the guest has in use",
            200, 1, 5_000),
        new Parameter("vcpus", "vCPUs that fault at every yield",
            4, 1, 288),
        new Parameter("every", "yield tests from one yield to the next",
            2, 1, 1_000),
        new Parameter("patience", "steps a page, then a run is given up",
            20, 4, 100));
  }

  @Override
  public Label label() {
    return Label.HISTORICAL;
  }

  @Override
  public List<Variant> variants() {
    return List.of(
        new Variant("delete-zaps-all",
            "deleting a slot zaps all, from the newest page on",
            Label.HISTORICAL, 3, DeleteZapsAll::new),
        new Variant("delete-zaps-old",
            "the cure: from the oldest page to the first new one",
            Label.HISTORICAL, 3, DeleteZapsOld::new),
        new Variant("delete-zaps-all-unsplit",
            "deleting a slot zaps all, without the split",
            Label.COUNTERFACTUAL, 1, DeleteZapsAllUnsplit::new));
  }

  @Override
  public String whatToSee() {
    return "Every stage comes to its end with no old page left, and "
        + "before the split of stage 2 even a zap-all from the newest "
        + "page does; with the split it yields, meets only what the "
        + "vCPUs have faulted in since, and never gets to the old "
        + "pages.";
  }

  @Override
  public String needsSimulation() {
    return "it acts at each yield";
  }

  @Override
  void run(Function<Vm, ? extends ShadowMmu> stage, Values values,
      Figures figures) {
    long pages = values.get("pages");
    int vcpus = values.number("vcpus");
    Vm vm = figures.guest(2 * (pages + vcpus) + "M").vcpus(vcpus)
        .contention(Contention.every(values.get("every"))).build();
    ShadowMmu mmu = vm.start(stage.apply(vm));
    MemorySlot slot = vm.createSlot("fleeting", 1L << 30, 64);
    for (long leaf = 0; leaf < pages + vcpus; leaf++) touch(vm, 0, leaf);
    int newest = mmu.activeMmuPages().first().id();
    long patience = values.get("patience") * mmu.usedMmuPages();
    vm.simulatedLock().whileDropped(() -> fault(vm, pages));
    vm.counters().reset();
    vm.events().listen(StepBudget.ofRun(patience));
    try {
      vm.deleteSlot(slot);
    } finally {
      figures.put("oldPagesLeft", mmu.activeMmuPages().pages().stream()
          .filter(page -> page.id() <= newest && !page.isInvalid())
          .count());
      figures.put("pagesZapped", vm.counters().pagesZapped());
      figures.put("yields", vm.counters().count(EventKind.YIELDED));
      figures.put("faults", vm.counters().faults());
      figures.take(vm);
    }
  }

  /** Each vCPU needs its own region again. */
  private static void fault(Vm vm, long pages) {
    for (Vcpu vcpu : vm.vcpus()) {
      vcpu.tlb().flush();
      touch(vm, vcpu.id(), pages + vcpu.id());
    }
  }

  private static void touch(Vm vm, int vcpu, long leaf) {
    vm.vcpu(vcpu).touch(leaf * LEAF_BYTES, true);
  }
}
