package zapbook.exercises.ch06r;

import java.util.function.Supplier;
import zapbook.exercises.support.review.Panel;
import zapbook.stages.Stage5;
import zapbook.stages.Stage6;
import zapbook.vm.Vm;

/** The patches that the test of review 6 has to tell apart. */
final class PromisedPagesPanel implements Supplier<Panel> {
  @Override
  public Panel get() {
    return new Panel("chapter 6, Batched shrinking", "Why")
        .passes("our Stage 6", Stage6::new, "It is history's answer.")
        .fails("the patch as posted", PromisedPages::new,
            "a machine that has less to give than the host asks for.")
        .passes("a right patch written like the posted one", Mended::new,
            "When pages wait it tells the host how many of them it freed, "
                + "where KVM said 0.")
        .fails("the same mistake made in our Stage 6", Planted::new,
            "what the mistake does to the host. It knows the posted patch "
                + "by something else.");
  }

  /** The posted patch, which tells what really went. */
  private static final class Mended extends Stage5 {
    Mended(Vm vm) {
      super(vm);
    }

    @Override
    protected long shrinkVm(long request) {
      if (!zappedObsoletePages.isEmpty()) {
        long waited = zappedObsoletePages.size();
        commitZapPage(zappedObsoletePages);
        return waited;
      }
      return zapOldestMmuPages(Math.toIntExact(request));
    }
  }

  /** Our stage, which rounds up to what the host wanted to hear. */
  private static final class Planted extends Stage6 {
    Planted(Vm vm) {
      super(vm);
    }

    @Override
    protected long shrinkVm(long request) {
      boolean waits = !zappedObsoletePages.isEmpty();
      long freed = super.shrinkVm(request);
      return waits ? freed : Math.max(freed, request);
    }
  }
}
