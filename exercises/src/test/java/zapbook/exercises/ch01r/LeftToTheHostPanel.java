package zapbook.exercises.ch01r;

import java.util.function.Supplier;
import zapbook.exercises.support.review.Panel;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage0;
import zapbook.stages.Stage1;
import zapbook.vm.Vm;

/** The patches that the test of review 1 has to tell apart. */
final class LeftToTheHostPanel implements Supplier<Panel> {
  @Override
  public Panel get() {
    return new Panel("chapter 1, The zapped-obsolete list", "Why")
        .passes("our Stage 1", Stage1::new, "It is history's answer.")
        .fails("the patch as posted", LeftToTheHost::new,
            "a machine whose host never runs short.")
        .passes("a right patch written like the posted one", Mended::new,
            "It tells the host how many waiting pages it freed, where "
                + "KVM said 0.")
        .fails("the same mistake made in our Stage 1", Planted::new,
            "what the mistake does to memory. It knows the posted patch "
                + "by something else.");
  }

  /** The posted patch; what is left is freed when the walk ends. */
  private static final class Mended extends Stage0 {
    private final PageList waiting = newList("waiting");

    Mended(Vm vm) {
      super(vm);
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
          int zapped = prepareZapPage(page, waiting);
          batch += zapped;
          if (zapped > 0) continue restart;
        }
        break;
      }
      commitZapPage(waiting);
    }

    @Override
    protected long shrinkVm(long request) {
      if (waiting.isEmpty()) return super.shrinkVm(request);
      long freed = waiting.size();
      commitZapPage(waiting);
      return freed;
    }

    @Override
    public boolean hasSomethingToShrink() {
      return usedMmuPages() + waiting.size() > 0;
    }
  }

  /** Our stage, which frees what waits for the host alone. */
  private static final class Planted extends Stage1 {
    private boolean leaveIt;

    Planted(Vm vm) {
      super(vm);
    }

    @Override
    protected void zapObsoletePages() {
      leaveIt = true;
      super.zapObsoletePages();
      leaveIt = false;
    }

    @Override
    protected void commitZapPage(PageList invalidList) {
      if (leaveIt && invalidList == zappedObsoletePages) return;
      super.commitZapPage(invalidList);
    }

    @Override
    protected long shrinkVm(long request) {
      boolean walking = leaveIt;
      leaveIt = false;
      long told = super.shrinkVm(request);
      leaveIt = walking;
      return told;
    }
  }
}
