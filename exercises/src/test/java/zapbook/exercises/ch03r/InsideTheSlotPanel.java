package zapbook.exercises.ch03r;

import java.util.function.Predicate;
import java.util.function.Supplier;
import zapbook.exercises.support.review.Panel;
import zapbook.machine.PageTable;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage2;
import zapbook.stages.Stage3;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/** The patches that the test of review 3 has to tell apart. */
final class InsideTheSlotPanel implements Supplier<Panel> {
  @Override
  public Panel get() {
    return new Panel(
        "chapter 3, The MMIO-only zap, in its two lives", "Why")
        .passes("our Stage 3", Stage3::new, "It is history's answer.")
        .fails("the patch as posted", InsideTheSlot::new,
            "pages whose gfn is not where the guest's memory is.")
        .passes("a right patch written like the posted one", Mended::new,
            "A direct page outside the new slot stays: what it says of "
                + "its frames is still true.")
        .fails("the same mistake made in our Stage 3", Planted::new,
            "what the mistake does to the guest. It knows the posted "
                + "patch by something else.");
  }

  /** The posted patch; what a gfn says is asked of direct pages only. */
  private static final class Mended extends Stage2 {
    Mended(Vm vm) {
      super(vm);
    }

    @Override
    protected void onSlotCreated(MemorySlot slot) {
      lock().lock();
      try {
        zapMarked(page -> mayTell(page, slot));
      } finally {
        lock().unlock();
      }
      reloadRemoteMmus();
    }

    @Override
    protected void zapMmioSptes() {
      zapMarked(page -> true);
    }

    private void zapMarked(Predicate<ShadowPage> wanted) {
      PageList invalidList = newList("invalid");
      restart:
      while (true) {
        for (ShadowPage page : activeMmuPages().fromHead()) {
          if (!page.isMmioCached() || !wanted.test(page)) continue;
          if (page.isInvalid() && page.rootCount() > 0) continue;
          if (prepareZap(page, invalidList).unstable()) continue restart;
          if (condReschedLock()) continue restart;
        }
        break;
      }
      commitZapPage(invalidList);
    }

    private static boolean mayTell(ShadowPage page, MemorySlot slot) {
      if (!page.isDirect()) return true;
      long end = page.gfn() + PageTable.ENTRIES;
      return page.gfn() < slot.firstGfn() + slot.frames()
          && end > slot.firstGfn();
    }
  }

  /** Our stage, which forgets pages that shadow a guest table. */
  private static final class Planted extends Stage3 {
    Planted(Vm vm) {
      super(vm);
    }

    @Override
    protected void onSlotCreated(MemorySlot slot) {
      PageList invalidList = newList("invalid");
      lock().lock();
      try {
        for (ShadowPage page : activeMmuPages().fromHead()) {
          if (!page.isMmioCached() || !page.isDirect()) continue;
          prepareZap(page, invalidList);
        }
        commitZapPage(invalidList);
      } finally {
        lock().unlock();
      }
      reloadRemoteMmus();
    }
  }
}
