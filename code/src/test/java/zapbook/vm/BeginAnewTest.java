package zapbook.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.EventKind;
import zapbook.stages.Stages;
import zapbook.variants.WrapZapsMmio;

/** What a vCPU knew before a fault is not used after it. */
class BeginAnewTest {
  private static final long PAGE = 4_096;
  private static final long ADDRESS = 0x40_0000;

  /** While a fault of the walk waits, the page goes to another frame. */
  @Test
  void aWalkOverTheGuestsTablesBeginsAnewAfterAFault() {
    Vm vm = Vm.withMemory("64M").vcpus(2).build();
    ShadowMmu mmu = vm.start(Stages.stage(9).create(vm));
    GuestKernel kernel = new GuestKernel(vm);
    Vcpu vcpu = vm.vcpu(0);
    GuestProcess process = kernel.newProcess("one", vcpu);
    kernel.switchTo(process, vcpu);
    vcpu.write(ADDRESS, 1);
    GuestWalk before = GuestWalk.of(vm, vcpu, ADDRESS);
    long frame = before.steps().get(3).gfn();

    mmu.unmap(frame);
    vm.whileResolving(() -> kernel.map(vcpu, ADDRESS / PAGE, 0x80));
    vcpu.write(ADDRESS, 2);

    assertThat(GuestWalk.of(vm, vcpu, ADDRESS).steps().get(3).gfn())
        .isEqualTo(0x80);
    MemorySlot ram = vm.slots().find(0x80);
    assertThat(vm.host().read(ram.pfn(0x80), 0)).isEqualTo(2);
    assertThat(vm.host().read(ram.pfn(frame), 0)).isEqualTo(1);
  }

  /** Where a stage forgets nothing, the guest gets the device for ever. */
  @Test
  void anEntryThatIsBelievedKeepsTheGuestFromMemoryThatIsThere() {
    class Forgetful extends WrapZapsMmio {
      Forgetful(Vm vm) {
        super(vm);
      }

      @Override
      protected void onSlotCreated(MemorySlot slot) { }
    }

    Vm vm = Vm.withMemory("64M").build();
    vm.start(new Forgetful(vm));
    long gfn = 0x8000;
    assertThat(vm.vcpu(0).read(gfn * PAGE)).isEqualTo(Vcpu.MMIO_READS);
    MemorySlot slot = vm.createSlot("hot-plugged", gfn, 1);
    vm.host().write(slot.pfn(gfn), 0, 42);

    assertThat(vm.vcpu(0).read(gfn * PAGE)).isEqualTo(Vcpu.MMIO_READS);
    vm.vcpu(0).write(gfn * PAGE, 43);
    assertThat(vm.host().read(slot.pfn(gfn), 0)).isEqualTo(42);
    assertThat(vm.counters().count(EventKind.MMIO_ACCESS)).isEqualTo(3);
  }

  @Test
  void aStageThatForgetsLetsTheGuestReachIt() {
    for (int stage = 0; stage < Stages.all().size(); stage++) {
      Vm vm = Vm.withMemory("64M").build();
      vm.start(Stages.stage(stage).create(vm));
      long gfn = 0x8000;
      vm.vcpu(0).read(gfn * PAGE);
      MemorySlot slot = vm.createSlot("hot-plugged", gfn, 1);
      vm.vcpu(0).write(gfn * PAGE, 43);
      assertThat(vm.host().read(slot.pfn(gfn), 0)).isEqualTo(43);
    }
  }

  @Test
  void aChangeOfSlotsIsAnOperation() {
    Vm vm = Vm.withMemory("64M").build();
    vm.start(Stages.stage(9).create(vm));
    List<EventKind> kinds = new ArrayList<>();
    vm.events().listen((kind, page, a, b) -> kinds.add(kind));
    MemorySlot slot = vm.createSlot("hot-plugged", 0x8000, 1);
    assertThat(kinds.get(0)).isEqualTo(EventKind.OPERATION);
    kinds.clear();
    vm.deleteSlot(slot);
    assertThat(kinds.get(0)).isEqualTo(EventKind.OPERATION);
  }
}
