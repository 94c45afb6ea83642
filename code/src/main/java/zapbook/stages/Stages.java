package zapbook.stages;

import java.util.List;

/** All stages, in the order of the chapters. */
public final class Stages {
  private static final String XIAO = "Xiao Guangrong";
  private static final String SEAN = "Sean Christopherson";

  private static final List<Stage> ALL = List.of(
      new Stage(0, "Two page tables and one lock", null, List.of(),
          List.of("handleDirectFault", "handleShadowFault",
              "prepareZapPage", "zapAllPages", "zapAllPagesAtOnce",
              "invalidateZapAllPages", "zapObsoletePages", "zapOldestPage",
              "makeMmuPagesAvailable", "zapDownTo", "shrinkVm",
              "onSlotCreated", "onSlotDeleted"),
          List.of(), Stage0::new),
      new Stage(1, "The zapped-obsolete list", "000",
          List.of(new Commit("365c886860c4",
              "KVM: MMU: reclaim the zapped-obsolete page first",
              XIAO, "2013-05-31", "2013-06-05", "3.11")
              .touching("kvm_zap_obsolete_pages", "mmu_shrink",
                  "kvm_has_zapped_obsolete_pages")),
          List.of("zapObsoletePages", "shrinkVm", "hasSomethingToShrink"),
          List.of(), Stage1::new),
      new Stage(2, "How many, and may I go on?", "002",
          List.of(new Commit("83cdb56864bc", "KVM: x86/mmu:"
                  + " Differentiate between nr zapped and list unstable",
                  SEAN, "2019-02-05", "2019-02-20", "5.1",
                  List.of("prepareZap", "prepareZapPage", "zapAllPages",
                      "zapAllPagesAtOnce"))
                  .touching("__kvm_mmu_prepare_zap_page",
                      "kvm_mmu_prepare_zap_page", "kvm_mmu_zap_all"),
              new Commit("fbb158cb88b6", "Revert \"Revert \"KVM: MMU: zap"
                  + " pages in batch\"\"",
                  SEAN, "2019-09-12", null, "5.4",
                  List.of("zapObsoletePages"))
                  .touching("kvm_zap_obsolete_pages")),
          List.of("prepareZap", "prepareZapPage", "zapAllPages",
              "zapAllPagesAtOnce", "zapObsoletePages"),
          List.of(), Stage2::new),
      new Stage(3, "The MMIO-only zap, in its two lives", "003",
          List.of(new Commit("982b3394dd23", "KVM: x86: Optimize mmio"
                  + " spte zapping when creating/moving memslot",
                  "Takuya Yoshikawa", "2013-03-12", "2013-03-14", "3.10",
                  List.of("onSlotCreated", "zapMmioSptes"))
                  .touching("kvm_mmu_zap_mmio_sptes",
                      "kvm_arch_commit_memory_region"),
              new Commit("4771450c345d", "Revert \"KVM: MMU: drop"
                  + " kvm_mmu_zap_mmio_sptes\"",
                  SEAN, "2019-02-05", "2019-02-20", "5.1",
                  List.of("zapMmioSptes"))
                  .touching("kvm_mmu_zap_mmio_sptes"),
              new Commit("8ab3c471eef2", "KVM: x86/mmu: Consolidate"
                  + " kvm_mmu_zap_all() and kvm_mmu_zap_mmio_sptes()",
                  SEAN, "2019-02-05", "2019-02-20", "5.1",
                  List.of("zapMmioSptes", "zapAllPages"))
                  .touching("__kvm_mmu_zap_all", "kvm_mmu_zap_all",
                      "kvm_mmu_zap_mmio_sptes")),
          List.of("onSlotCreated", "zapMmioSptes", "zapAllPages"),
          List.of(), Stage3::new),
      new Stage(4, "Dead roots leave the list", "004 1/4",
          List.of(new Commit("f95eec9bed76", "KVM: x86/mmu: Don't put"
              + " invalid SPs back on the list of active pages",
              SEAN, "2020-06-23", "2020-07-08", "5.9")
              .touching("__kvm_mmu_prepare_zap_page",
                  "kvm_zap_obsolete_pages", "kvm_mmu_zap_all")),
          List.of("prepareZap", "zapAllPages", "zapObsoletePages"),
          List.of(), Stage4::new),
      new Stage(5, "Batched recycling", "004 2/4",
          List.of(new Commit("6b82ef2c9cf1", "KVM: x86/mmu: Batch zap"
              + " MMU pages when recycling oldest pages",
              SEAN, "2020-06-23", "2020-07-08", "5.9")
              .touching("kvm_mmu_zap_oldest_mmu_pages",
                  "make_mmu_pages_available", "kvm_mmu_change_mmu_pages")),
          List.of("zapOldestMmuPages", "makeMmuPagesAvailable",
              "zapDownTo"),
          List.of(), Stage5::new),
      new Stage(6, "Batched shrinking", "004 3/4",
          List.of(new Commit("ebdb292dac79", "KVM: x86/mmu: Batch zap"
              + " MMU pages when shrinking the slab",
              SEAN, "2020-06-23", "2020-07-08", "5.9")
              .touching("mmu_shrink_scan",
                  "prepare_zap_oldest_mmu_page")),
          List.of("shrinkVm"), List.of("zapOldestPage"), Stage6::new),
      new Stage(7, "Tell user space", "004 4/4",
          List.of(new Commit("7bd7ded64297", "KVM: x86/mmu: Exit to"
              + " userspace on make_mmu_pages_available() error",
              SEAN, "2020-06-23", "2020-07-08", "5.9")
              .touching("direct_page_fault", "FNAME(page_fault)")),
          List.of("handleDirectFault", "handleShadowFault"),
          List.of(), Stage7::new),
      new Stage(8, "The oldest, not the newest", null,
          List.of(new Commit("8fc517267fb2", "KVM: x86: Zap the oldest"
              + " MMU pages, not the newest",
              SEAN, "2021-01-13", null, "5.12")
              .touching("kvm_mmu_zap_oldest_mmu_pages")),
          List.of("zapOldestMmuPages"), List.of(), Stage8::new),
      new Stage(9, "Count every zapped page", "001",
          List.of(new Commit("b28cb0cd2c5e", "KVM: x86/mmu: Update number"
              + " of zapped pages even if page list is stable",
              SEAN, "2022-05-11", "2022-05-20", "5.18")
              .touching("kvm_zap_obsolete_pages")),
          List.of("zapObsoletePages"), List.of(), Stage9::new));

  private Stages() { }

  /** {@return all stages, the first has number 0} */
  public static List<Stage> all() {
    return ALL;
  }

  /**
   * A stage by its number.
   *
   * @param number 0 to the number of the last stage
   * @return the stage
   * @throws IllegalArgumentException if there is none
   */
  public static Stage stage(int number) {
    if (number < 0 || number >= ALL.size()) {
      throw new IllegalArgumentException("there is no stage " + number
          + ", expected 0 to " + (ALL.size() - 1));
    }
    return ALL.get(number);
  }
}
