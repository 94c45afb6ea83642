package zapbook.exercises.ch09c;

import java.util.List;
import java.util.function.Function;
import zapbook.exercises.support.Lab;
import zapbook.machine.PageTable;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.observe.Counters;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * A guest of four vCPUs with 40 leaves in use and a slot that is about to
 * go. Somebody wants the lock whenever a number of pages have been zapped
 * since it was last handed over.
 */
final class Guest {
  static final int VCPUS = 4;
  static final int LEAVES = 40;
  /** So often the vCPUs work before the patience of a machine ends. */
  static final int PATIENCE = 2_000;

  private static final long LEAF_BYTES =
      PageTable.ENTRIES * PageTable.PAGE_BYTES;
  private static final long FLEETING = 0x100000;

  final Lab<ShadowMmu> lab;
  private final Vm vm;
  private final MemorySlot slot;
  private final List<ShadowPage> old;
  private long zappedBefore;
  private int worked;

  /**
   * The guest, at work.
   *
   * @param maker makes the MMU, for instance {@code patch::mmu}
   * @param pages zapped pages after which somebody waits for the lock
   */
  Guest(Function<Vm, ShadowMmu> maker, int pages) {
    lab = Lab.of(Vm.withMemory("128M").vcpus(VCPUS), maker);
    vm = lab.vm();
    slot = vm.createSlot("fleeting", FLEETING, 16);
    for (long leaf = 0; leaf < LEAVES; leaf++) touch(0, leaf);
    vm.vcpu(0).write(address(), 42);
    for (Vcpu vcpu : vm.vcpus()) touch(vcpu.id(), LEAVES + vcpu.id());
    old = lab.mmu().activeMmuPages().pages();
    lab.forget();
    Counters counters = vm.counters();
    vm.simulatedLock().contention(test ->
        counters.pagesZapped() - zappedBefore >= pages);
    whileDropped(() -> { });
  }

  /** What happens while somebody else has the lock. */
  void whileDropped(Runnable script) {
    Counters counters = vm.counters();
    vm.simulatedLock().whileDropped(() -> {
      script.run();
      zappedBefore = counters.pagesZapped();
    });
  }

  /**
   * Every vCPU touches a region of its own. Its TLB is full of other
   * things by now, so it needs the tables.
   */
  void work() {
    if (++worked > PATIENCE) {
      throw new IllegalStateException("while the lock was dropped the "
          + "vCPUs have worked " + PATIENCE + " times,\nand the slot is "
          + "not done with. Who waits for the end of a livelock\n"
          + "waits for ever: say in your test when it is enough.");
    }
    for (Vcpu vcpu : vm.vcpus()) {
      vcpu.tlb().flush();
      touch(vcpu.id(), LEAVES + vcpu.id());
    }
  }

  private void touch(int vcpu, long leaf) {
    vm.vcpu(vcpu).touch(leaf * LEAF_BYTES, true);
  }

  /** The slot goes; when this returns, the host has its memory back. */
  void deleteSlot() {
    vm.deleteSlot(slot);
  }

  /** An address of the slot, where vCPU 0 wrote 42. */
  long address() {
    return FLEETING * PageTable.PAGE_BYTES;
  }

  /** The pages that were there before the slot went, newest first. */
  List<ShadowPage> oldPages() {
    return old;
  }

  /** The old pages that are still to be zapped. */
  List<ShadowPage> oldPagesLeft() {
    return old.stream().filter(page -> !page.isInvalid()).toList();
  }

  boolean isOld(int page) {
    return old.stream().anyMatch(one -> one.id() == page);
  }

  /** The machine. */
  Vm vm() {
    return vm;
  }

  /** The MMU with the patch. */
  ShadowMmu mmu() {
    return lab.mmu();
  }
}
