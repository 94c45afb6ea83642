package learner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage0;
import zapbook.vm.Vm;

/** A learner's class stands in another package: everything must reach. */
class OverrideElsewhereTest {
  /** A stage of one's own, with a list of its own. */
  static class Mine extends Stage0 {
    private final PageList waiting = newList("waiting");
    private int steps;

    Mine(Vm vm) {
      super(vm);
    }

    @Override
    protected int prepareZapPage(ShadowPage page, PageList invalidList) {
      steps++;
      countZap(page);
      unlinkChildren(page);
      unlinkParents(page);
      markInvalid(page);
      if (page.rootCount() > 0) return 0;
      moveTo(waiting, page);
      modUsedMmuPages(-1);
      return 1;
    }

    @Override
    protected void zapAllPages() {
      super.zapAllPages();
      commitZapPage(waiting);
    }
  }

  @Test
  void aClassInAnotherPackageCanExtendAStageAndOverrideARoutine() {
    Vm vm = Vm.withMemory("64M").build();
    Mine mine = vm.start(new Mine(vm));
    vm.vcpu(0).write(0x5000, 42);
    mine.zapAll();
    assertThat(mine.steps).isEqualTo(4);
    assertThat(vm.counters().pagesFreed()).isEqualTo(3);
    assertThat(vm.vcpu(0).read(0x5000)).isEqualTo(42);
    assertThat(mine.lists()).extracting(PageList::name)
        .containsExactly("active", "waiting");
  }
}
