package zapbook.exercises.ch07;

import java.util.List;
import zapbook.exercises.support.Attempt;
import zapbook.exercises.support.Lab;
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

  static final long ADDRESS = GFN * PageTable.PAGE_BYTES;
  private static final int PINNED = 63;

  private final Lab<TellUserSpace> lab;
  private final List<ShadowPage> pinned;

  /** A guest with so many pages left, none of which can be made. */
  Crowded(Paging paging, int left) {
    lab = Lab.of(Vm.withMemory("64M").paging(paging), TellUserSpace::new);
    lab.pages().limit(1_000);
    attempt("a guest that begins to work", () -> begin(paging));
    leaveOnlyTheRoot();
    pinned = lab.pages().roots(PINNED);
    lab.pages().limit(lab.mmu().usedMmuPages() + left);
    lab.forget();
  }

  private void attempt(String what, Runnable operation) {
    new Attempt(lab, CHAPTER, WHY).at(what, operation);
  }

  private void begin(Paging paging) {
    if (paging == Paging.SHADOW) startProcess();
    vcpu().touch(ADDRESS, true);
  }

  private void startProcess() {
    GuestKernel kernel = new GuestKernel(lab.vm());
    kernel.switchTo(kernel.newProcess("one", vcpu()), vcpu());
  }

  private void leaveOnlyTheRoot() {
    PageList list = lab.operations().newList("invalid");
    for (ShadowPage page : lab.mmu().activeMmuPages().pages()) {
      if (page.rootCount() > 0 || page.isInvalid()) continue;
      lab.operations().prepare(page, list);
    }
    lab.operations().commit(list);
  }

  Lab<TellUserSpace> lab() {
    return lab;
  }

  Vcpu vcpu() {
    return lab.vm().vcpu(0);
  }

  /** What came of one access of the guest. */
  enum End { THROUGH, ERROR, STUCK }

  /** The guest touches memory that nothing maps. */
  End touch() {
    End[] end = new End[1];
    attempt("an access of the guest", () -> end[0] = access());
    return end[0];
  }

  private End access() {
    try {
      vcpu().touch(ADDRESS, true);
      return End.THROUGH;
    } catch (NoSpaceException told) {
      return End.ERROR;
    } catch (GuestStuckException stuck) {
      return End.STUCK;
    }
  }

  /** One of the pinned roots is used by nobody any more. */
  void letOneRootGo() {
    lab.pages().graph().roots(pinned.get(0), 0);
  }

  String used() {
    return lab.mmu().usedMmuPages() + " of "
        + lab.mmu().maxMmuPages() + " shadow pages are used";
  }
}
