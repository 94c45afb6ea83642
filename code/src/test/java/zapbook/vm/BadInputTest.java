package zapbook.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import zapbook.machine.PageTable;
import zapbook.mmu.MmuAudit;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Stage0;

/** What is not there is MMIO; what cannot be is refused, with the range. */
class BadInputTest {
  private static final long BEYOND = 64L << 20;

  private final Vm vm = Vm.withMemory("64M").build();
  private final ShadowMmu mmu = vm.start(new Stage0(vm));

  private static void refused(ThrowingCallable action, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(action).withMessage(message);
  }

  @Test
  void anAccessOutsideOfAnySlotIsMmioAndNoCrash() {
    vm.vcpu(0).write(BEYOND, 1);
    assertThat(vm.vcpu(0).read(BEYOND)).isEqualTo(Vcpu.MMIO_READS);
    assertThat(vm.vcpu(0).read(1L << 46)).isEqualTo(Vcpu.MMIO_READS);
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void aProcessThatMapsAFrameOutsideOfAnySlotReadsMmioInBothPagings() {
    for (Paging paging : Paging.values()) {
      Vm guest = Vm.withMemory("64M").paging(paging).build();
      ShadowMmu served = guest.start(new Stage0(guest));
      GuestKernel kernel = new GuestKernel(guest);
      Vcpu vcpu = guest.vcpu(0);
      kernel.switchTo(kernel.newProcess("one", vcpu), vcpu);
      kernel.map(vcpu, 7, BEYOND / PageTable.PAGE_BYTES);
      vcpu.write(7 << 12, 1);
      assertThat(vcpu.read(7 << 12)).isEqualTo(Vcpu.MMIO_READS);
      assertThat(MmuAudit.of(served)).isEmpty();
    }
  }

  @Test
  void aSlotThatOverlapsAnotherIsRefusedAndNothingChanges() {
    refused(() -> vm.createSlot("more", 0x3fff, 2),
        "slot more: gfn 0x3fff to 0x4000 overlaps slot ram: gfn 0x0 to"
            + " 0x3fff: it must end below gfn 0x0 or begin at gfn 0x4000"
            + " or above");
    assertThat(vm.slots().all()).hasSize(1);
    assertThat(vm.vcpu(0).read(BEYOND)).isEqualTo(Vcpu.MMIO_READS);
  }

  @Test
  void aSlotThatMovesOntoAnotherStaysWhereItIs() {
    MemorySlot more = vm.createSlot("more", 0x8000, 2);
    vm.vcpu(0).write(0x8000L << 12, 7);
    refused(() -> vm.moveSlot(more, 0x3fff),
        "slot more: gfn 0x3fff to 0x4000 overlaps slot ram: gfn 0x0 to"
            + " 0x3fff: it must end below gfn 0x0 or begin at gfn 0x4000"
            + " or above");
    assertThat(vm.vcpu(0).read(0x8000L << 12)).isEqualTo(7);
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void noSlotAndOneThatIsGoneAreToldWithTheSlotsThereAre() {
    List<ThrowingCallable> actions = List.of(() -> vm.deleteSlot(null),
        () -> vm.moveSlot(null, 0x8000), () -> vm.logWrites(null, true),
        () -> vm.takeDirtyLog(null));
    assertThat(actions).allSatisfy(action ->
        assertThatNullPointerException().isThrownBy(action).withMessage(
            "no slot; this VM has [slot ram: gfn 0x0 to 0x3fff]"));
    MemorySlot gone = vm.createSlot("gone", 0x8000, 2);
    vm.deleteSlot(gone);
    refused(() -> vm.deleteSlot(gone), "slot gone: gfn 0x8000 to 0x8001 is"
        + " no slot of this VM, which has [slot ram: gfn 0x0 to 0x3fff]");
    assertThatNullPointerException().isThrownBy(() -> Vm.withMemory(null))
        .withMessage("no size, expected such as \"64M\"");
  }

  @Test
  void aSlotHasAFrameAndBeginsAtZeroOrAbove() {
    refused(() -> vm.createSlot("none", 0x8000, 0),
        "a guest needs at least one frame, not 0");
    refused(() -> vm.createSlot("below", -1, 4),
        "the first gfn of a slot is 0 or above, not -1");
  }

  @Test
  void aLimitOfZeroIsRefused() {
    refused(() -> mmu.limitMmuPages(0),
        "a limit of at least 64 shadow pages, not 0");
    assertThat(mmu.maxMmuPages()).isEqualTo(327);
  }

  @Test
  void aRoleThatDoesNotExistIsRefused() {
    refused(() -> PageRole.direct(0), "level 1 to 4, not 0");
    refused(() -> PageRole.direct(5), "level 1 to 4, not 5");
    refused(() -> PageRole.indirect(5, true), "level 1 to 4, not 5");
  }

  @Test
  void aPlanSaysWhichNumbersItTakes() {
    VmPlan plan = Vm.withMemory("64M");
    refused(() -> plan.vcpus(0), "vCPUs: 1 to 288, not 0");
    refused(() -> plan.previousRoots(4), "previous roots: 0 to 3, not 4");
    refused(() -> plan.hostPages(4),
        "the level of host pages: 1 to 3, not 4");
  }
}
