package zapbook.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import zapbook.mmu.MmuAudit;
import zapbook.mmu.ShadowPage;
import zapbook.observe.Event;
import zapbook.observe.EventKind;
import zapbook.observe.Recorder;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

class Stage0Test {
  private static final long PAGE = 4_096;
  private static final long LEAF = 512 * PAGE;

  private final Vm vm = Vm.withMemory("64M").vcpus(2).build();
  private final Stage0 mmu = vm.start(new Stage0(vm));

  @Test
  void theFirstTouchOfAFrameFaultsAndTheSecondDoesNot() {
    vm.vcpu(0).write(0x5000, 42);
    long faults = vm.counters().faults();
    assertThat(vm.vcpu(0).read(0x5000)).isEqualTo(42);
    assertThat(vm.counters().faults()).isEqualTo(faults).isEqualTo(1);
  }

  @Test
  void bothVcpusShareOneRootAndSeeTheSameMemory() {
    vm.vcpu(0).write(0x5000, 42);
    assertThat(vm.vcpu(1).read(0x5000)).isEqualTo(42);
    assertThat(mmu.root(vm.vcpu(0))).isSameAs(mmu.root(vm.vcpu(1)));
    assertThat(mmu.root(vm.vcpu(0)).rootCount()).isEqualTo(2);
    assertThat(vm.counters().faults()).isEqualTo(1);
  }

  @Test
  void aLeafCoversFiveHundredAndTwelveFrames() {
    for (long at = 0; at < 4 * LEAF; at += PAGE) {
      vm.vcpu(0).touch(at, true);
    }
    assertThat(mmu.pagesByLevel()).containsExactly(0, 4, 1, 1, 1);
    assertThat(vm.counters().faults()).isEqualTo(2_048);
  }

  @Test
  void zapAllFlushesOnceHoweverManyPagesItFrees() {
    fillLeaves(20);
    vm.counters().reset();
    mmu.zapAll();
    assertThat(vm.counters().pagesFreed()).isEqualTo(22);
    assertThat(vm.counters().flushes()).isEqualTo(1);
    assertThat(vm.counters().count(EventKind.ENTRY_DROPPED)).isEqualTo(20);
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void aZappedRootStaysUntilItsLastVcpuLetsItGo() {
    vm.vcpu(0).touch(0, false);
    vm.vcpu(1).touch(0, false);
    ShadowPage root = mmu.root(vm.vcpu(0));
    mmu.zapAll();
    assertThat(mmu.activeMmuPages().pages()).containsExactly(root);
    vm.vcpu(0).touch(0, false);
    assertThat(root.isFreed()).isFalse();
    vm.vcpu(1).touch(0, false);
    assertThat(root.isFreed()).isTrue();
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void theFlushComesBeforeTheFirstFree() {
    fillLeaves(3);
    Recorder recorder = new Recorder(vm.clock()::nanos);
    vm.events().listen(recorder);
    mmu.zapAll();
    List<EventKind> order =
        recorder.events(EventKind.FLUSH, EventKind.PAGE_FREED)
            .stream().map(Event::kind).toList();
    assertThat(order).startsWith(EventKind.FLUSH).hasSize(6);
  }

  @Test
  void memoryThatNoSlotHasIsReadAsAllOnes() {
    long beyond = 64L << 20;
    assertThat(vm.vcpu(0).read(beyond)).isEqualTo(Vcpu.MMIO_READS);
    assertThat(vm.counters().count(EventKind.MMIO_SET)).isEqualTo(1);
    vm.createSlot("more", beyond / PAGE, 16);
    assertThat(vm.vcpu(0).read(beyond)).isZero();
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void aDeletedSlotLeavesNothingThatLeadsToItsMemory() {
    MemorySlot slot = vm.createSlot("more", 0x10000, 16);
    vm.vcpu(1).write(0x10000 * PAGE, 7);
    long used = vm.host().used();
    vm.deleteSlot(slot);
    assertThat(vm.vcpu(1).read(0x10000 * PAGE)).isEqualTo(Vcpu.MMIO_READS);
    assertThat(vm.host().used()).isLessThan(used);
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void atTheLimitOldPagesMakeRoomForNewOnes() {
    Vm large = Vm.withMemory("1G").build();
    Stage0 small = large.start(new Stage0(large));
    small.limitMmuPages(64);
    for (long at = 0; at < 200 * LEAF; at += LEAF) {
      large.vcpu(0).touch(at, true);
      assertThat(small.usedMmuPages()).isLessThanOrEqualTo(64);
    }
    assertThat(MmuAudit.of(small)).isEmpty();
  }

  @Test
  void aVcpuThatIsStoppedDoesNotEnterTheGuest() {
    vm.vcpu(1).stop();
    assertThatThrownBy(() -> vm.vcpu(1).touch(0, false))
        .hasMessage("vCPU 1 is stopped");
  }

  @Test
  void theSameRunGivesTheSameEventsAndTheSameTime() {
    assertThat(story()).isEqualTo(story());
  }

  private static List<Event> story() {
    Vm vm = Vm.withMemory("64M").vcpus(2).build();
    Recorder recorder = new Recorder(vm.clock()::nanos);
    vm.events().listen(recorder);
    Stage0 mmu = vm.start(new Stage0(vm));
    for (long at = 0; at < 64 * PAGE; at += PAGE) vm.vcpu(0).write(at, at);
    mmu.zapAll();
    vm.vcpu(1).read(0);
    return recorder.events();
  }

  private void fillLeaves(int leaves) {
    for (long at = 0; at < leaves * LEAF; at += LEAF) {
      vm.vcpu(0).touch(at, true);
    }
  }
}
