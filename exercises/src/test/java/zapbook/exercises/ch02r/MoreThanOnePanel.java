package zapbook.exercises.ch02r;

import java.util.function.Supplier;
import zapbook.exercises.support.review.Panel;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage1;
import zapbook.stages.Stage2;
import zapbook.vm.Vm;

/** The patches that the test of review 2 has to tell apart. */
final class MoreThanOnePanel implements Supplier<Panel> {
  @Override
  public Panel get() {
    return new Panel("chapter 2, How many, and may I go on?", "Why")
        .passes("our Stage 2", Stage2::new, "It is history's answer.")
        .fails("the patch as posted", MoreThanOne::new,
            "a page that stays on the list while others leave it.")
        .passes("a right patch written like the posted one", Mended::new,
            "It still asks how many pages went, and begins anew now and "
                + "then where it need not.")
        .fails("the same mistake made in our Stage 2", Planted::new,
            "what the mistake does to a walk. It knows the posted patch "
                + "by something else.");
  }

  /** The posted patch, which asks whether the page itself was counted. */
  private static final class Mended extends Stage1 {
    Mended(Vm vm) {
      super(vm);
    }

    private boolean tookOthers(ShadowPage page, int zapped) {
      return zapped > (page.rootCount() == 0 ? 1 : 0);
    }

    @Override
    protected void zapAllPages() {
      PageList invalidList = newList("invalid");
      restart:
      while (true) {
        for (ShadowPage page : activeMmuPages().fromHead()) {
          if (page.isInvalid() && page.rootCount() > 0) continue;
          int zapped = prepareZapPage(page, invalidList);
          if (tookOthers(page, zapped)) continue restart;
          if (condReschedLock()) continue restart;
        }
        break;
      }
      commitZapPage(invalidList);
    }

    @Override
    protected void zapAllPagesAtOnce() {
      PageList invalidList = newList("invalid");
      restart:
      while (true) {
        for (ShadowPage page : activeMmuPages().fromHead()) {
          if (page.isInvalid() && page.rootCount() > 0) continue;
          int zapped = prepareZapPage(page, invalidList);
          if (tookOthers(page, zapped)) continue restart;
        }
        break;
      }
      commitZapPage(invalidList);
    }

    @Override
    protected void zapObsoletePages() {
      int batch = 0;
      restart:
      while (true) {
        for (ShadowPage page : activeMmuPages().fromTail()) {
          if (!isObsolete(page)) break;
          if (page.isInvalid()) continue;
          if (batch >= BATCH_ZAP_PAGES && condReschedLock()) {
            batch = 0;
            continue restart;
          }
          int zapped = prepareZapPage(page, zappedObsoletePages);
          batch += zapped;
          if (tookOthers(page, zapped) || batch >= BATCH_ZAP_PAGES) {
            continue restart;
          }
        }
        break;
      }
      commitZapPage(zappedObsoletePages);
    }
  }

  /** Our stage; whether the list became unstable is read off the count. */
  private static final class Planted extends Stage2 {
    Planted(Vm vm) {
      super(vm);
    }

    @Override
    protected Zapped prepareZap(ShadowPage page, PageList invalidList) {
      int count = super.prepareZap(page, invalidList).count();
      return new Zapped(count >= 2, count);
    }
  }
}
