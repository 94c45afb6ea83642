package zapbook.scenario;

import java.util.function.Function;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage0;
import zapbook.vm.Vm;

/** Mistakes that a stage could have, one a constant. */
enum PlantedMistake {
  UNSYNC_LEAVES_ARE_FORGOTTEN(ForgetsLeaves::new),
  THE_PAGE_ITSELF_IS_NOT_COUNTED(DoesNotCountItself::new),
  EVERY_ZAPPED_ROOT_BROADCASTS(AlwaysBroadcasts::new),
  A_ZAPPED_ROOT_STAYS_WHERE_IT_IS(LeavesRoots::new),
  THE_OBSOLETE_WALK_COMMITS_AT_EVERY_YIELD(CommitsAtYields::new),
  THE_BATCH_IS_NEVER_RESET(NeverResets::new),
  RECYCLING_IGNORES_THAT_NOTHING_CAME_LOOSE(NeverBailsOut::new),
  THE_LIMIT_DOES_NOT_FOLLOW_WHAT_WAS_REACHED(SetsTheGoal::new);

  private final Function<Vm, ShadowMmu> factory;

  PlantedMistake(Function<Vm, ShadowMmu> factory) {
    this.factory = factory;
  }

  ShadowMmu in(Vm vm) {
    return factory.apply(vm);
  }

  /** The zap step of stage 0, with places where it can go wrong. */
  private abstract static class ZapStep extends Stage0 {
    ZapStep(Vm vm) {
      super(vm);
    }

    @Override
    protected int prepareZapPage(ShadowPage page, PageList invalidList) {
      countZap(page);
      int zapped = leaves(page, invalidList);
      unlinkChildren(page);
      unlinkParents(page);
      if (!page.isInvalid() && !page.isDirect()) unaccountShadowed(page);
      if (page.isUnsync()) unlinkUnsync(page);
      if (page.rootCount() == 0) {
        zapped += itself();
        moveTo(invalidList, page);
        modUsedMmuPages(-1);
      } else {
        root(page);
      }
      markInvalid(page);
      return zapped;
    }

    int leaves(ShadowPage page, PageList invalidList) {
      return zapUnsyncChildren(page, invalidList);
    }

    int itself() {
      return 1;
    }

    void root(ShadowPage page) {
      moveTo(activeMmuPages(), page);
      if (!page.isInvalid() && !isObsolete(page)) reloadRemoteMmus();
    }
  }

  private static final class ForgetsLeaves extends ZapStep {
    ForgetsLeaves(Vm vm) {
      super(vm);
    }

    @Override
    int leaves(ShadowPage page, PageList invalidList) {
      return 0;
    }
  }

  private static final class DoesNotCountItself extends ZapStep {
    DoesNotCountItself(Vm vm) {
      super(vm);
    }

    @Override
    int itself() {
      return 0;
    }
  }

  private static final class AlwaysBroadcasts extends ZapStep {
    AlwaysBroadcasts(Vm vm) {
      super(vm);
    }

    @Override
    void root(ShadowPage page) {
      moveTo(activeMmuPages(), page);
      reloadRemoteMmus();
    }
  }

  private static final class LeavesRoots extends ZapStep {
    LeavesRoots(Vm vm) {
      super(vm);
    }

    @Override
    void root(ShadowPage page) {
      if (!page.isInvalid() && !isObsolete(page)) reloadRemoteMmus();
    }
  }

  /** The obsolete walk of stage 0, with places where it can go wrong. */
  private abstract static class ObsoleteWalk extends Stage0 {
    ObsoleteWalk(Vm vm) {
      super(vm);
    }

    @Override
    protected void zapObsoletePages() {
      PageList invalidList = newList("invalid");
      int batch = 0;
      restart:
      while (true) {
        for (ShadowPage page : activeMmuPages().fromTail()) {
          if (!isObsolete(page)) break;
          if (page.isInvalid()) continue;
          if (batch >= BATCH_ZAP_PAGES && condReschedLock()) {
            batch = afterYield(batch, invalidList);
            continue restart;
          }
          int zapped = prepareZapPage(page, invalidList);
          batch += zapped;
          if (zapped > 0) continue restart;
        }
        break;
      }
      commitZapPage(invalidList);
    }

    abstract int afterYield(int batch, PageList invalidList);
  }

  private static final class CommitsAtYields extends ObsoleteWalk {
    CommitsAtYields(Vm vm) {
      super(vm);
    }

    @Override
    int afterYield(int batch, PageList invalidList) {
      commitZapPage(invalidList);
      return 0;
    }
  }

  private static final class NeverResets extends ObsoleteWalk {
    NeverResets(Vm vm) {
      super(vm);
    }

    @Override
    int afterYield(int batch, PageList invalidList) {
      return batch;
    }
  }

  private static final class NeverBailsOut extends Stage0 {
    NeverBailsOut(Vm vm) {
      super(vm);
    }

    @Override
    protected boolean zapOldestPage(PageList invalidList) {
      ShadowPage oldest = pickOldestPage();
      if (oldest == null) return false;
      prepareZapPage(oldest, invalidList);
      return true;
    }
  }

  private static final class SetsTheGoal extends Stage0 {
    SetsTheGoal(Vm vm) {
      super(vm);
    }

    @Override
    protected void zapDownTo(int goal) {
      super.zapDownTo(goal);
      setMaxMmuPages(goal);
    }
  }
}
