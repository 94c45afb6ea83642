package zapbook.exercises.ch09c;

import java.util.function.Supplier;
import zapbook.exercises.support.review.Panel;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.variants.DeleteZapsAll;
import zapbook.variants.DeleteZapsOld;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vm;

/** The patches that the test of the capstone has to tell apart. */
final class LivelockPanel implements Supplier<Panel> {
  @Override
  public Panel get() {
    return new Panel(EndTheChaseTest.CHAPTER, EndTheChaseTest.CHASE)
        .fails("the code of August 2019", DeleteZapsAll::new,
            "what becomes of the old pages while vCPUs work on.")
        .passes("our DeleteZapsOld", DeleteZapsOld::new,
            "It is history's answer.")
        .passes("a right patch that yields after every page",
            AfterEveryPage::new,
            "It offers the lock after every page that it zaps, which "
                + "costs more and ends all the same.")
        .fails("a walk from the oldest page that takes the new ones too",
            NewOnesToo::new,
            "what the walk does when the old pages are gone.")
        .fails("a walk that gives up after a number of yields",
            GivesUp::new,
            "what is left when the walk has ended.")
        .yours("your own EndTheChase", EndTheChase::new);
  }

  /** Right, in another manner than history's. */
  private static class AfterEveryPage extends DeleteZapsOld {
    AfterEveryPage(Vm vm) {
      super(vm);
    }

    @Override
    protected void zapObsoletePages() {
      PageList invalidList = newList("invalid");
      restart:
      while (true) {
        for (ShadowPage page : activeMmuPages().fromTail()) {
          if (!isObsolete(page)) break;
          if (page.isInvalid() && page.rootCount() > 0) continue;
          boolean unstable = prepareZap(page, invalidList).unstable();
          commitZapPage(invalidList);
          if (condReschedLock() || unstable) continue restart;
        }
        return;
      }
    }
  }

  /** From the oldest page on, but no generation: it never catches up. */
  private static class NewOnesToo extends DeleteZapsAll {
    NewOnesToo(Vm vm) {
      super(vm);
    }

    @Override
    protected void onSlotDeleted(MemorySlot slot) {
      lock().lock();
      try {
        zapFromTheOldest(Integer.MAX_VALUE);
      } finally {
        lock().unlock();
      }
    }

    void zapFromTheOldest(int mostYields) {
      PageList invalidList = newList("invalid");
      int yields = 0;
      restart:
      while (true) {
        for (ShadowPage page : activeMmuPages().fromTail()) {
          if (page.isInvalid() && page.rootCount() > 0) continue;
          boolean unstable = prepareZap(page, invalidList).unstable();
          boolean yielded = condReschedLock();
          if (yielded && ++yields > mostYields) break;
          if (yielded || unstable) continue restart;
        }
        break;
      }
      commitZapPage(invalidList);
    }
  }

  /** It ends, and not all old pages have gone. */
  private static final class GivesUp extends NewOnesToo {
    private static final int MOST_YIELDS = 10;

    GivesUp(Vm vm) {
      super(vm);
    }

    @Override
    void zapFromTheOldest(int mostYields) {
      super.zapFromTheOldest(MOST_YIELDS);
    }
  }
}
