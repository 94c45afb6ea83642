package zapbook.exercises.ch09r;

import java.util.function.Supplier;
import zapbook.exercises.support.review.Panel;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage8;
import zapbook.stages.Stage9;
import zapbook.vm.Vm;

/** The patches that the test of review 9 has to tell apart. */
final class BatchOfAPassPanel implements Supplier<Panel> {
  @Override
  public Panel get() {
    return new Panel("chapter 9, Count every zapped page", "Why")
        .passes("our Stage 9", Stage9::new, "It is history's answer.")
        .fails("the patch as posted", BatchOfAPass::new,
            "a walk that begins anew again and again.")
        .passes("a right patch written like the posted one", Mended::new,
            "It offers the lock after the zap that fills the batch, where "
                + "KVM does it before the next.")
        .fails("the same mistake made in our Stage 9", Planted::new,
            "what the mistake does to those who wait. It knows the posted "
                + "patch by something else.");
  }

  /** The posted patch; only a yield begins a new batch. */
  private static final class Mended extends Stage8 {
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
          if (warnIfInvalid(page)) continue;
          Zapped zapped = prepareZap(page, zappedObsoletePages);
          batch += zapped.count();
          if (batch >= BATCH_ZAP_PAGES && condReschedLock()) {
            batch = 0;
            continue restart;
          }
          if (zapped.unstable()) continue restart;
        }
        break;
      }
      commitZapPage(zappedObsoletePages);
    }
  }

  /** Our stage; a restart forgets the batch. */
  private static final class Planted extends Stage9 {
    Planted(Vm vm) {
      super(vm);
    }

    @Override
    protected void zapObsoletePages() {
      int batch = 0;
      restart:
      while (true) {
        for (ShadowPage page : activeMmuPages().fromTail()) {
          if (!isObsolete(page)) break;
          if (warnIfInvalid(page)) continue;
          if (batch >= BATCH_ZAP_PAGES && condReschedLock()) {
            batch = 0;
            continue restart;
          }
          Zapped zapped = prepareZap(page, zappedObsoletePages);
          batch = zapped.unstable() ? 0 : batch + zapped.count();
          if (zapped.unstable()) continue restart;
        }
        break;
      }
      commitZapPage(zappedObsoletePages);
    }
  }
}
