package zapbook.exercises.ch08r;

import java.util.List;
import java.util.function.Supplier;
import zapbook.exercises.support.review.Panel;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage7;
import zapbook.stages.Stage8;
import zapbook.vm.Vm;

/** The patches that the test of review 8 has to tell apart. */
final class LeavesFirstPanel implements Supplier<Panel> {
  @Override
  public Panel get() {
    return new Panel("chapter 8, The oldest, not the newest", "Why")
        .passes("our Stage 8", Stage8::new,
            "It takes the oldest page, whatever its level.")
        .fails("the patch as posted", LeavesFirst::new,
            "a machine without enough leaves to take.")
        .passes("a right patch written like the posted one", Mended::new,
            "It keeps tables as long as there are leaves to take, and "
                + "takes the oldest tables then.")
        .fails("the same mistake made in our Stage 8", Planted::new,
            "what the mistake does to the guest. It knows the posted "
                + "patch by something else.");
  }

  /** The oldest leaves first; if they are not enough, tables too. */
  private static final class Mended extends Stage7 {
    Mended(Vm vm) {
      super(vm);
    }

    @Override
    protected int zapOldestMmuPages(int wanted) {
      PageList invalidList = newList("invalid");
      int total = zapOldest(wanted, 1, invalidList);
      if (total < wanted) {
        total += zapOldest(wanted - total, 4, invalidList);
      }
      commitZapPage(invalidList);
      countRecycled(total);
      return total;
    }

    private int zapOldest(int wanted, int level, PageList invalidList) {
      int total = 0;
      restart:
      while (true) {
        for (ShadowPage page : activeMmuPages().fromTail()) {
          if (page.rootCount() > 0 || page.level() > level) continue;
          Zapped zapped = prepareZap(page, invalidList);
          total += zapped.count();
          if (total >= wanted) break;
          if (zapped.unstable()) continue restart;
        }
        return total;
      }
    }
  }

  /** Our stage, which chooses among leaves alone. */
  private static final class Planted extends Stage8 {
    Planted(Vm vm) {
      super(vm);
    }

    @Override
    protected int zapOldestMmuPages(int wanted) {
      PageList invalidList = newList("invalid");
      List<ShadowPage> pages = activeMmuPages().pages();
      int total = 0;
      for (int at = pages.size() - 1; at >= 0 && total < wanted; at--) {
        ShadowPage page = pages.get(at);
        boolean table = page.level() != 1;
        if (table || page.isInvalid() || page.rootCount() > 0) continue;
        total += prepareZap(page, invalidList).count();
      }
      commitZapPage(invalidList);
      countRecycled(total);
      return total;
    }
  }
}
