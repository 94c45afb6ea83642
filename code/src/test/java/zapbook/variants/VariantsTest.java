package zapbook.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zapbook.mmu.MmuAudit;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.Counters;
import zapbook.observe.EventKind;
import zapbook.oracle.Differential;
import zapbook.vm.Contention;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/** What the variants do that the stages do not. */
class VariantsTest {
  private static final long SEED = 41;
  private static final long OPERATIONS = 10_000;
  private static final long LEAF = 2L << 20;

  @TestFactory
  Stream<DynamicTest> whatAGuestReadsIsWhatItsTablesAndMemorySay() {
    Map<String, Function<Vm, ShadowMmu>> all = Map.of(
        "a wrap zaps all", WrapZapsAll::new,
        "a wrap zaps MMIO", WrapZapsMmio::new,
        "a delete zaps all", DeleteZapsAll::new,
        "a delete zaps what is old", DeleteZapsOld::new);
    return all.entrySet().stream().map(one -> DynamicTest.dynamicTest(
        one.getKey() + ", seed " + SEED, () -> assertThat(
            Differential.run(one.getValue(), SEED, OPERATIONS)).isEmpty()));
  }

  @Test
  void anEntryOfAnotherNumberIsNotBelievedAndANewSlotCostsNothing() {
    Vm vm = Vm.withMemory("64M").mmioGenerationBits(2).build();
    ShadowMmu mmu = vm.start(new WrapZapsMmio(vm));
    long address = 100 * LEAF;
    vm.vcpu(0).read(address);
    vm.counters().reset();
    vm.createSlot("more", address >> 12, 1);

    assertThat(vm.slots().generation()).isEqualTo(2);
    assertThat(vm.counters().pagesZapped()).isZero();
    vm.vcpu(0).write(address, 42);
    long faults = vm.counters().faults();
    assertThat(vm.vcpu(0).read(address)).isEqualTo(42);
    assertThat(vm.counters().faults()).isEqualTo(faults);
    assertThat(MmuAudit.of(mmu)).isEmpty();
  }

  @Test
  void aWrapZapsEverythingOrOnlyPagesWithMmioEntries() {
    assertThat(zappedAtTheWrap(WrapZapsAll::new)).isEqualTo(3 + 20 + 1);
    assertThat(zappedAtTheWrap(WrapZapsMmio::new)).isEqualTo(1);
  }

  /** A root and two tables, 20 leaves with memory, one with MMIO. */
  private static long zappedAtTheWrap(Function<Vm, ShadowMmu> maker) {
    Vm vm = Vm.withMemory("64M").mmioGenerationBits(1).build();
    vm.start(maker.apply(vm));
    for (int leaf = 0; leaf < 20; leaf++) vm.vcpu(0).write(leaf * LEAF, 1);
    vm.vcpu(0).read(100 * LEAF);
    vm.counters().reset();
    vm.createSlot("more", 0x100000, 1);
    assertThat(vm.slots().generation()).isZero();
    return vm.counters().pagesZapped();
  }

  /** Four regions come back while two pages go; a TLB that is full of
   * other things has forgotten them. */
  @Test
  void fromTheOldestPageOnADeletedSlotIsDoneWithFromTheNewestNever() {
    assertThat(yieldsUntilDone(DeleteZapsOld::new)).isLessThan(50);
    assertThat(yieldsUntilDone(DeleteZapsAll::new)).isEqualTo(1_000);
  }

  private static long yieldsUntilDone(Function<Vm, ShadowMmu> maker) {
    Vm vm = Vm.withMemory("256M").vcpus(4)
        .contention(Contention.every(2)).build();
    ShadowMmu mmu = vm.start(maker.apply(vm));
    MemorySlot slot = vm.createSlot("fleeting", 0x100000, 1);
    for (int leaf = 0; leaf < 100; leaf++) vm.vcpu(0).write(leaf * LEAF, 1);
    Counters counters = vm.counters();
    counters.reset();
    vm.simulatedLock().whileDropped(() -> {
      if (counters.count(EventKind.YIELDED) == 999) throw new Enough();
      for (Vcpu vcpu : vm.vcpus()) {
        vcpu.tlb().flush();
        vcpu.write(vcpu.id() * LEAF, 2);
      }
    });
    try {
      vm.deleteSlot(slot);
      assertThat(MmuAudit.of(mmu)).isEmpty();
      return counters.count(EventKind.YIELDED);
    } catch (Enough e) {
      return 1_000;
    }
  }

  /** Nobody has the patience to wait for the end. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
