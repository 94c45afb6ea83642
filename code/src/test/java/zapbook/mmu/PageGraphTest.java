package zapbook.mmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import zapbook.mmu.PageGraph.Kind;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.vm.Paging;
import zapbook.vm.Vm;

class PageGraphTest {
  private static final Stage STAGE = Stages.stage(0);

  private final Vm vm =
      Vm.withMemory("64M").paging(Paging.SHADOW).build();
  private final ShadowMmu mmu = vm.start(STAGE.create(vm));
  private final PageGraph graph = new PageGraph(mmu);
  private final ShadowPage upper = graph.page(0, indirect(2));
  private final ShadowPage leaf = graph.page(512, indirect(1));

  private static PageRole indirect(int level) {
    return PageRole.indirect(level, true);
  }

  private static void assertWrong(ThrowingCallable call, String told) {
    assertThatIllegalArgumentException().isThrownBy(call)
        .withMessageContaining(told);
  }

  @Test
  void idsCountFromOneAndTheLastPageIsTheHead() {
    assertThat(mmu.activeMmuPages().pages()).containsExactly(leaf, upper);
    assertThat(upper.id()).isEqualTo(1);
    assertThat(leaf.id()).isEqualTo(2);
    assertThat(mmu.usedMmuPages()).isEqualTo(2);
  }

  @Test
  void whatIsBuiltByHandIsWhatTheAuditWouldAccept() {
    Vm large = Vm.withMemory("64M").hostPages(2).build();
    ShadowMmu other = large.start(STAGE.create(large));
    PageGraph built = new PageGraph(other);
    ShadowPage table = built.page(0, PageRole.direct(2));
    ShadowPage below = built.page(512, PageRole.direct(1));
    built.link(table, 1, below).entries(below, 0, 9, Kind.MAP)
        .entries(table, 2, 3, Kind.LARGE);
    assertThat(MmuAudit.of(other)).isEmpty();
    assertThat(below.mappedEntries()).isEqualTo(10);
  }

  @Test
  void entriesOfEachKindCanStandInOnePage() {
    graph.link(upper, 1, leaf).entries(leaf, 0, 9, Kind.MAP)
        .entries(leaf, 10, 10, Kind.MMIO).entries(upper, 2, 3, Kind.LARGE);
    assertThat(leaf.mappedEntries()).isEqualTo(10);
    assertThat(upper.mappedEntries()).isEqualTo(2);
    assertThat(leaf.isMmioCached()).isTrue();
  }

  @Test
  void anUnsyncLeafMarksWhatIsAboveWheneverItIsLinked() {
    graph.unsync(leaf).link(upper, 1, leaf);
    assertThat(upper.mayReachUnsync(1)).isTrue();
    graph.sync(leaf);
    assertThat(leaf.isUnsync()).isFalse();
    assertThat(upper.unsyncChildren()).isEqualTo(1);
  }

  @Test
  void aRoleThatDoesNotExistIsRefused() {
    assertWrong(() -> PageRole.direct(5), "level 1 to 4, not 5");
    assertWrong(() -> indirect(0), "level 1 to 4, not 0");
    assertWrong(() -> graph.page(-1, indirect(1)), "0 or above, not -1");
  }

  @Test
  void aLinkGoesOneLevelDownIntoAnEmptyEntry() {
    assertWrong(() -> graph.link(leaf, 0, upper), "pages of level 0");
    assertWrong(() -> graph.link(upper, 512, leaf), "0 to 511, not 512");
    graph.link(upper, 0, leaf);
    assertWrong(() -> graph.link(upper, 0, leaf), "entry 0 of #1");
    assertThat(leaf.parents()).containsExactly(upper);
  }

  @Test
  void entriesThatOverlapAreRefusedAndNoneIsSet() {
    graph.entries(leaf, 5, 5, Kind.MAP);
    assertWrong(() -> graph.entries(leaf, 0, 9, Kind.MAP),
        "entry 5 of #2 L1 indirect gfn 0x200 is in use");
    assertThat(leaf.mappedEntries()).isEqualTo(1);
  }

  @Test
  void entriesNeedALevelARangeAndMemory() {
    assertWrong(() -> graph.entries(leaf, 0, 0, Kind.LARGE), "level 2 or 3");
    assertWrong(() -> graph.entries(upper, 0, 0, Kind.MMIO), "level 1");
    assertWrong(() -> graph.entries(leaf, 3, 2, Kind.MAP), "no range");
    assertWrong(() -> graph.entries(upper, 32, 32, Kind.LARGE),
        "gfn 0x4000 has no memory");
  }

  @Test
  void countsAndMarksAreChecked() {
    assertWrong(() -> graph.roots(upper, -1), "0 or above, not -1");
    assertWrong(() -> graph.limit(-1), "0 shadow pages or above, not -1");
    assertWrong(() -> graph.generation(leaf, -1), "cannot be -1");
    assertWrong(() -> graph.unsync(upper), "indirect page of level 1");
    assertWrong(() -> graph.sync(leaf), "is not unsync");
  }

  @Test
  void theDoorReachesProtectedRoutinesOfAnyStage() {
    Operations operations = new Operations(mmu);
    graph.roots(upper, 1).limit(64);
    PageList held = operations.newList("held");
    assertThat(operations.prepare(leaf, held)).isEqualTo(1);
    assertThat(operations.prepare(upper, held)).isZero();
    operations.commit(held);
    assertThat(leaf.isFreed()).isTrue();
    operations.putRoot(upper);
    assertThat(upper.isFreed()).isTrue();
    assertWrong(() -> operations.putRoot(upper), "is nobody's root");
    assertWrong(() -> operations.prepare(leaf, held), "is freed");
    assertThat(operations.makePagesAvailable()).isTrue();
    assertThat(vm.lock().isHeld()).isFalse();
  }
}
