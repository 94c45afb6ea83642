package zapbook.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zapbook.mmu.PageList;
import zapbook.mmu.Saboteur;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage0;
import zapbook.vm.FaultResult;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * Each bug that guests or the audit could see is planted once, is seen,
 * and its shrunk operations show it again.
 */
class PlantedBugsTest {
  private static final long SEED = 11;
  private static final long AT_MOST = 300_000;

  enum Bug {
    PAGES_ARE_FREED_WITHOUT_A_FLUSH(NoFlush::new),
    THE_FLUSH_COMES_AFTER_THE_PAGES_ARE_FREED(LateFlush::new),
    A_WALK_GOES_ON_AFTER_UNSYNC_LEAVES_LEFT(NoRestart::new),
    NOBODY_IS_TOLD_OF_A_NEW_GENERATION(NoReload::new),
    OLD_PAGES_OF_A_GENERATION_ARE_LEFT(OldPagesLeft::new),
    A_GENERATION_OF_ONE_BIT_CHANGES_TWICE(ChangedTwice::new),
    NOBODY_IS_TOLD_OF_A_ZAPPED_ROOT(NoReloadForRoot::new),
    A_FAULT_GOES_ON_AFTER_THE_HOST_MOVED_THE_FRAME(NoRetry::new),
    MAPPINGS_OF_A_DELETED_SLOT_ARE_KEPT(DeletedSlotKept::new),
    MMIO_ENTRIES_OUTLIVE_A_NEW_SLOT(MmioKept::new),
    A_ZAPPED_PAGE_STILL_COUNTS_AS_USED(StillUsed::new),
    A_ZAPPED_PAGE_IS_NOT_MARKED_INVALID(StillValid::new),
    A_ZAPPED_PAGE_STAYS_LINKED(StillLinked::new),
    A_ZAPPED_PAGE_KEEPS_ITS_ENTRIES(StillFull::new),
    A_ZAPPED_TABLE_STAYS_WRITE_PROTECTED(StillShadowed::new),
    A_ROOT_IN_USE_IS_FREED(RootFreed::new),
    A_NEW_SHADOW_PAGE_DOES_NOT_PROTECT_ITS_TABLE(
        vm -> Saboteur.leavesTablesWritable(new Stage0(vm))),
    A_SHADOWED_TABLE_IS_MAPPED_FOR_WRITES(
        vm -> Saboteur.mapsTablesWritable(new Stage0(vm))),
    AN_UNSYNC_CHILD_IS_NOT_MARKED_ABOVE(
        vm -> Saboteur.forgetsUnsyncChildren(new Stage0(vm))),
    AN_ENTRY_IS_MISSING_FROM_THE_REVERSE_MAP(
        vm -> Saboteur.forgetsReverseMap(new Stage0(vm))),
    A_WRITTEN_FRAME_IS_MISSING_FROM_THE_LOG(
        vm -> Saboteur.losesDirtyFrames(new Stage0(vm))),
    AN_ENTRY_LEADS_TO_THE_NEXT_FRAME(
        vm -> Saboteur.mapsTheNextFrame(new Stage0(vm)));

    private final Function<Vm, ShadowMmu> mmu;

    Bug(Function<Vm, ShadowMmu> mmu) {
      this.mmu = mmu;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isSeenAndCanBeShownAgain(Bug bug) {
    Optional<Failure> failure =
        Differential.run(bug.mmu, SEED, AT_MOST);
    assertThat(failure).as(bug.name()).isPresent();
    String text = failure.orElseThrow().toString();
    assertThat(Differential.replay(bug.mmu, text)).as(text).isPresent();
    assertThat(Differential.replay(Stage0::new, text))
        .as("the right MMU does the same operations without a finding")
        .isEmpty();
  }

  private static class NoFlush extends Stage0 {
    NoFlush(Vm vm) {
      super(vm);
    }

    @Override
    protected void commitZapPage(PageList invalidList) {
      while (!invalidList.isEmpty()) freePage(invalidList.first());
    }
  }

  private static class LateFlush extends Stage0 {
    LateFlush(Vm vm) {
      super(vm);
    }

    @Override
    protected void commitZapPage(PageList invalidList) {
      if (invalidList.isEmpty()) return;
      while (!invalidList.isEmpty()) freePage(invalidList.first());
      flushRemoteTlbs();
    }
  }

  private static class ChangedTwice extends Stage0 {
    ChangedTwice(Vm vm) {
      super(vm);
    }

    @Override
    protected void invalidateZapAllPages() {
      nextGeneration();
      super.invalidateZapAllPages();
    }
  }

  private static class NoRetry extends Stage0 {
    NoRetry(Vm vm) {
      super(vm);
    }

    @Override
    protected FaultResult handleDirectFault(
        Vcpu vcpu, long gfn, boolean write) {
      MemorySlot slot = resolve(vcpu, gfn);
      lock().lock();
      try {
        if (!makeMmuPagesAvailable()) return FaultResult.RETRY;
        return mapDirect(vcpu, gfn, slot, write);
      } finally {
        lock().unlock();
      }
    }
  }

  private static class NoRestart extends Stage0 {
    NoRestart(Vm vm) {
      super(vm);
    }

    @Override
    protected void zapAllPagesAtOnce() {
      zapAllPages();
    }

    @Override
    protected void zapAllPages() {
      PageList invalidList = newList("invalid");
      for (ShadowPage page : activeMmuPages().fromHead()) {
        if (page.isInvalid() && page.rootCount() > 0) continue;
        prepareZapPage(page, invalidList);
      }
      commitZapPage(invalidList);
    }
  }

  private static class NoReload extends Stage0 {
    NoReload(Vm vm) {
      super(vm);
    }

    @Override
    protected void invalidateZapAllPages() {
      nextGeneration();
      zapObsoletePages();
    }
  }

  private static class OldPagesLeft extends Stage0 {
    OldPagesLeft(Vm vm) {
      super(vm);
    }

    @Override
    protected void zapObsoletePages() { }
  }

  private static class DeletedSlotKept extends Stage0 {
    DeletedSlotKept(Vm vm) {
      super(vm);
    }

    @Override
    protected void onSlotDeleted(MemorySlot slot) { }
  }

  private static class MmioKept extends Stage0 {
    MmioKept(Vm vm) {
      super(vm);
    }

    @Override
    protected void onSlotCreated(MemorySlot slot) { }
  }

  /** The right zap step, with one step left out or done wrong. */
  private abstract static class Careless extends Stage0 {
    Careless(Vm vm) {
      super(vm);
    }

    @Override
    protected int prepareZapPage(ShadowPage page, PageList invalidList) {
      countZap(page);
      int zapped = zapUnsyncChildren(page, invalidList);
      empty(page);
      unlink(page);
      if (!page.isInvalid() && !page.isDirect()) unaccount(page);
      if (page.isUnsync()) unlinkUnsync(page);
      if (mayGo(page)) {
        zapped++;
        moveTo(invalidList, page);
        countUnused();
      } else {
        moveTo(activeMmuPages(), page);
        if (!page.isInvalid() && !isObsolete(page)) tellVcpus();
      }
      mark(page);
      return zapped;
    }

    void empty(ShadowPage page) {
      unlinkChildren(page);
    }

    void unlink(ShadowPage page) {
      unlinkParents(page);
    }

    void unaccount(ShadowPage page) {
      unaccountShadowed(page);
    }

    boolean mayGo(ShadowPage page) {
      return page.rootCount() == 0;
    }

    void countUnused() {
      modUsedMmuPages(-1);
    }

    void tellVcpus() {
      reloadRemoteMmus();
    }

    void mark(ShadowPage page) {
      markInvalid(page);
    }
  }

  private static class StillUsed extends Careless {
    StillUsed(Vm vm) {
      super(vm);
    }

    @Override
    void countUnused() { }
  }

  private static class NoReloadForRoot extends Careless {
    NoReloadForRoot(Vm vm) {
      super(vm);
    }

    @Override
    void tellVcpus() { }
  }

  private static class StillValid extends Careless {
    StillValid(Vm vm) {
      super(vm);
    }

    @Override
    void mark(ShadowPage page) {
      if (page.rootCount() > 0) super.mark(page);
    }
  }

  private static class StillLinked extends Careless {
    StillLinked(Vm vm) {
      super(vm);
    }

    @Override
    void unlink(ShadowPage page) { }
  }

  private static class StillFull extends Careless {
    StillFull(Vm vm) {
      super(vm);
    }

    @Override
    void empty(ShadowPage page) { }
  }

  private static class StillShadowed extends Careless {
    StillShadowed(Vm vm) {
      super(vm);
    }

    @Override
    void unaccount(ShadowPage page) { }
  }

  private static class RootFreed extends Careless {
    RootFreed(Vm vm) {
      super(vm);
    }

    @Override
    boolean mayGo(ShadowPage page) {
      return true;
    }
  }
}
