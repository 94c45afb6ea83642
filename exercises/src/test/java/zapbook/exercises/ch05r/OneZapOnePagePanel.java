package zapbook.exercises.ch05r;

import java.util.function.Supplier;
import zapbook.exercises.support.review.Panel;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage4;
import zapbook.stages.Stage5;
import zapbook.vm.Vm;

/** The patches that the test of review 5 has to tell apart. */
final class OneZapOnePagePanel implements Supplier<Panel> {
  @Override
  public Panel get() {
    return new Panel("chapter 5, Batched recycling", "Why")
        .passes("our Stage 5", Stage5::new,
            "It may zap a few pages more than are wanted: the last page "
                + "can take others along.")
        .fails("the patch as posted", OneZapOnePage::new,
            "pages that do not go alone.")
        .passes("a right patch written like the posted one", Mended::new,
            "It walks from the tail. Which pages go is the subject of "
                + "chapter 8; here both ends are right.")
        .fails("the same mistake made in our Stage 5", Planted::new,
            "what the mistake does to the pages in use. It knows the "
                + "posted patch by something else.");
  }

  /** The posted patch, from the tail, with what a zap really took. */
  private static final class Mended extends Stage4 {
    Mended(Vm vm) {
      super(vm);
    }

    private int zapOldestMmuPages(int wanted) {
      if (activeMmuPages().isEmpty()) return 0;
      PageList invalidList = newList("invalid");
      int total = 0;
      restart:
      while (true) {
        for (ShadowPage page : activeMmuPages().fromTail()) {
          if (page.rootCount() > 0) continue;
          Zapped zapped = prepareZap(page, invalidList);
          total += zapped.count();
          if (total >= wanted) break;
          if (zapped.unstable()) continue restart;
        }
        break;
      }
      commitZapPage(invalidList);
      countRecycled(total);
      return total;
    }

    @Override
    protected boolean makeMmuPagesAvailable() {
      int available = availableMmuPages();
      if (available >= MIN_FREE_MMU_PAGES) return true;
      zapOldestMmuPages(REFILL_PAGES - available);
      return availableMmuPages() > 0;
    }

    @Override
    protected void zapDownTo(int goal) {
      if (usedMmuPages() > goal) {
        zapOldestMmuPages(usedMmuPages() - goal);
        goal = usedMmuPages();
      }
      setMaxMmuPages(goal);
    }
  }

  /** Our stage, asked for one page as often as pages are wanted. */
  private static final class Planted extends Stage5 {
    Planted(Vm vm) {
      super(vm);
    }

    @Override
    protected int zapOldestMmuPages(int wanted) {
      int total = 0;
      for (int n = 0; n < wanted; n++) {
        total += super.zapOldestMmuPages(1);
      }
      return total;
    }
  }
}
