package zapbook.mmu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zapbook.machine.PageTable;
import zapbook.machine.Tlb;
import zapbook.stages.Stage0;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

class TableWalkTest {
  private final Vm vm = Vm.withMemory("64M").build();
  private final ShadowMmu mmu = vm.start(new Stage0(vm));
  private final Vcpu vcpu = vm.vcpu(0);

  /** A thread that links a child sets the entry first. */
  @Test
  void aLinkThatIsHalfMadeIsNotTakenForALargePage() {
    vcpu.touch(0, true);
    ShadowPage parent = mmu.activeMmuPages().first().parents().get(0);
    parent.children[0] = null;
    assertThat(Spte.isPresent(parent.entry(0))).isTrue();
    assertThat(mmu.walk(vcpu, Tlb.Space.PHYSICAL, 0, false))
        .isEqualTo(-1);
  }

  @Test
  void whatTheProcessorUsedIsMarkedInTheLastEntry() {
    vcpu.touch(PageTable.PAGE_BYTES, true);
    ShadowPage leaf = mmu.activeMmuPages().first();
    assertThat(Spte.describe(leaf.entry(1)))
        .endsWith("rw, used, dirty");
  }
}
