package zapbook.vm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zapbook.machine.GuestEntry;
import zapbook.mmu.MmuAudit;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.observe.EventKind;
import zapbook.stages.Stage0;

class ShadowPagingTest {
  private final Vm vm =
      Vm.withMemory("64M").vcpus(2).paging(Paging.SHADOW).build();
  private final ShadowMmu mmu = vm.start(new Stage0(vm));
  private final GuestKernel kernel = new GuestKernel(vm);

  @Test
  void aProcessReadsWhatItWrote() {
    GuestProcess one = kernel.newProcess("one", vm.vcpu(0));
    kernel.switchTo(one, vm.vcpu(0));
    for (long page = 0; page < 2_000; page++) {
      vm.vcpu(0).write(0x400000 + (page << 12), page + 1);
    }
    for (long page = 0; page < 2_000; page++) {
      assertThat(vm.vcpu(0).read(0x400000 + (page << 12)))
          .isEqualTo(page + 1);
    }
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void aRootEntryThatChangesWhileAFaultWaitsIsReadAgain() {
    GuestProcess one = kernel.newProcess("one", vm.vcpu(0));
    kernel.switchTo(one, vm.vcpu(0));
    kernel.switchTo(one, vm.vcpu(1));
    vm.vcpu(0).write(0x1000, 7);
    mmu.zapAll();
    vm.vcpu(1).kernelRead(one.rootTable(), 0);
    vm.whileResolving(() ->
        vm.vcpu(1).kernelWrite(one.rootTable(), 0, GuestEntry.NONE));
    assertThat(vm.vcpu(0).read(0x1000)).as("tables of its own").isZero();
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void aKeptRootIsSyncedBeforeItIsUsedAgain() {
    Vm keeper = Vm.withMemory("64M").paging(Paging.SHADOW)
        .previousRoots(1).build();
    ShadowMmu keeps = keeper.start(new Stage0(keeper));
    GuestKernel its = new GuestKernel(keeper);
    Vcpu vcpu = keeper.vcpu(0);
    GuestProcess one = its.newProcess("one", vcpu);
    GuestProcess two = its.newProcess("two", vcpu);
    its.switchTo(one, vcpu);
    vcpu.write(0x1000, 7);
    its.switchTo(two, vcpu);
    its.unmap(vcpu, one, 1);
    its.switchTo(one, vcpu);
    assertThat(MmuAudit.of(keeps)).isEmpty();
    assertThat(vcpu.read(0x1000)).isZero();
  }

  @Test
  void moreUnsyncLeavesThanOneLookFindsAreAllSynced() {
    GuestProcess one = kernel.newProcess("one", vm.vcpu(0));
    kernel.switchTo(one, vm.vcpu(0));
    for (int round = 0; round < 2; round++) {
      for (long leaf = 0; leaf < 40; leaf++) {
        vm.vcpu(0).write((leaf << 21) + (round << 12), leaf + 1);
      }
    }
    assertThat(unsyncLeaves()).isEqualTo(40);
    assertThat(MmuAudit.of(mmu)).isEmpty();
    kernel.switchTo(one, vm.vcpu(0));
    vm.vcpu(0).read(0);
    assertThat(unsyncLeaves()).isZero();
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  private long unsyncLeaves() {
    return mmu.activeMmuPages().pages().stream()
        .filter(ShadowPage::isUnsync).count();
  }

  @Test
  void twoProcessesDoNotSeeEachOther() {
    GuestProcess one = kernel.newProcess("one", vm.vcpu(0));
    GuestProcess two = kernel.newProcess("two", vm.vcpu(1));
    for (int turn = 0; turn < 4; turn++) {
      Vcpu vcpu = vm.vcpu(turn % 2);
      kernel.switchTo(turn < 2 ? one : two, vcpu);
      vcpu.write(0x1000, turn);
      kernel.switchTo(turn < 2 ? two : one, vcpu);
    }
    kernel.switchTo(one, vm.vcpu(0));
    assertThat(vm.vcpu(0).read(0x1000)).isEqualTo(1);
    kernel.switchTo(two, vm.vcpu(0));
    assertThat(vm.vcpu(0).read(0x1000)).isEqualTo(3);
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void aLeafTableThatTheKernelFillsGoesUnsync() {
    GuestProcess one = kernel.newProcess("one", vm.vcpu(0));
    kernel.switchTo(one, vm.vcpu(0));
    vm.vcpu(0).write(0x1000, 1);
    vm.vcpu(0).write(0x2000, 2);
    assertThat(vm.counters().count(EventKind.PAGE_UNSYNC)).isPositive();
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void anUnmappedPageIsGoneAndComesBackZero() {
    GuestProcess one = kernel.newProcess("one", vm.vcpu(0));
    kernel.switchTo(one, vm.vcpu(0));
    kernel.switchTo(one, vm.vcpu(1));
    vm.vcpu(0).write(0x1000, 7);
    assertThat(vm.vcpu(1).read(0x1000)).isEqualTo(7);
    kernel.unmap(vm.vcpu(0), 1);
    assertThat(vm.vcpu(1).read(0x1000)).isZero();
    assertThat(vm.vcpu(0).read(0x1000)).isZero();
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void afterZappingEverythingTheGuestGoesOnAsIfNothingHadHappened() {
    GuestProcess one = kernel.newProcess("one", vm.vcpu(0));
    kernel.switchTo(one, vm.vcpu(0));
    for (long page = 0; page < 100; page++) {
      vm.vcpu(0).write(page << 12, page + 1);
    }
    mmu.zapAll();
    for (long page = 0; page < 100; page++) {
      assertThat(vm.vcpu(0).read(page << 12)).isEqualTo(page + 1);
    }
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }
}
