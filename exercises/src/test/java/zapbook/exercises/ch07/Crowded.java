package zapbook.exercises.ch07;

import java.util.List;
import zapbook.exercises.support.Bench;
import zapbook.machine.PageTable;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.vm.GuestKernel;
import zapbook.vm.GuestStuckException;
import zapbook.vm.NoSpaceException;
import zapbook.vm.Paging;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * A guest whose shadow pages are all roots in use. A device of this test:
 * the roots are pinned by hand, no guest gets there by itself.
 */
final class Crowded {
  static final String CHAPTER = "chapter 7, Tell user space";
  static final String WHY = "Why";
  /** The guest frame that is touched; nothing leads there yet. */
  static final long GFN = 5 * PageTable.ENTRIES + 3;

  private static final long ADDRESS = GFN * PageTable.PAGE_BYTES;
  private static final int PINNED = 63;

  private final Bench<TellUserSpace> bench;
  private final List<ShadowPage> pinned;

  /** A guest with so many pages left, none of which can be made. */
  Crowded(Paging paging, int left) {
    bench = Bench.of(Vm.withMemory("64M").paging(paging),
        TellUserSpace::new, CHAPTER, WHY);
    bench.graph().limit(1_000);
    if (paging == Paging.SHADOW) startProcess();
    vcpu().touch(ADDRESS, true);
    leaveOnlyTheRoot();
    pinned = bench.roots(PINNED);
    bench.graph().limit(bench.mmu().usedMmuPages() + left);
  }

  private void startProcess() {
    GuestKernel kernel = new GuestKernel(bench.vm());
    kernel.switchTo(kernel.newProcess("one", vcpu()), vcpu());
  }

  private void leaveOnlyTheRoot() {
    PageList list = bench.operations().newList("invalid");
    for (ShadowPage page : bench.mmu().activeMmuPages().pages()) {
      if (page.rootCount() > 0 || page.isInvalid()) continue;
      bench.operations().prepare(page, list);
    }
    bench.operations().commit(list);
  }

  Bench<TellUserSpace> bench() {
    return bench;
  }

  Vcpu vcpu() {
    return bench.vm().vcpu(0);
  }

  /** What came of one access of the guest. */
  enum End { THROUGH, ERROR, STUCK }

  /** The guest touches memory that nothing maps. */
  End touch() {
    try {
      bench.run(() -> vcpu().touch(ADDRESS, true));
      return End.THROUGH;
    } catch (NoSpaceException told) {
      return End.ERROR;
    } catch (GuestStuckException stuck) {
      return End.STUCK;
    }
  }

  /** One of the pinned roots is used by nobody any more. */
  void letOneRootGo() {
    bench.graph().roots(pinned.get(0), 0);
  }

  String used() {
    return bench.mmu().usedMmuPages() + " of "
        + bench.mmu().maxMmuPages() + " shadow pages are used";
  }
}
