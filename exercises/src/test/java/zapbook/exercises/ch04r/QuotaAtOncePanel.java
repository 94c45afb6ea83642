package zapbook.exercises.ch04r;

import java.util.function.Supplier;
import zapbook.exercises.support.review.Panel;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage3;
import zapbook.stages.Stage4;
import zapbook.vm.Vm;

/** The patches that the test of review 4 has to tell apart. */
final class QuotaAtOncePanel implements Supplier<Panel> {
  @Override
  public Panel get() {
    return new Panel("chapter 4, Dead roots leave the list", "Why")
        .passes("our Stage 4", Stage4::new,
            "It is history's answer.")
        .fails("the patch as posted", QuotaAtOnce::new,
            "what holds while a root is zapped and still in use.")
        .passes("a right patch written like the posted one", Mended::new,
            "Its walks step over zapped roots without a warning, as the "
                + "mail says; no walk meets one.")
        .fails("the same mistake made in our Stage 4", Planted::new,
            "what the mistake does to the machine. It knows the posted "
                + "patch by something else.");
  }

  /** The posted patch, with the count where it belongs. */
  private static final class Mended extends Stage3 {
    Mended(Vm vm) {
      super(vm);
    }

    @Override
    protected Zapped prepareZap(ShadowPage page, PageList invalidList) {
      countZap(page);
      int zapped = zapUnsyncChildren(page, invalidList);
      boolean unstable = zapped > 0;
      unlinkChildren(page);
      unlinkParents(page);
      if (!page.isInvalid() && !page.isDirect()) unaccountShadowed(page);
      if (page.isUnsync()) unlinkUnsync(page);
      if (page.rootCount() == 0) {
        zapped++;
        modUsedMmuPages(-1);
        if (page.isInvalid()) addTo(invalidList, page);
        else moveTo(invalidList, page);
      } else {
        removeFromList(page);
        if (!page.isInvalid() && !isObsolete(page)) reloadRemoteMmus();
      }
      markInvalid(page);
      return new Zapped(unstable, zapped);
    }
  }

  /** Our stage, with the count of a root in use lowered too early. */
  private static final class Planted extends Stage4 {
    Planted(Vm vm) {
      super(vm);
    }

    @Override
    protected Zapped prepareZap(ShadowPage page, PageList invalidList) {
      boolean again = page.isInvalid();
      Zapped zapped = super.prepareZap(page, invalidList);
      if (page.rootCount() > 0) modUsedMmuPages(-1);
      else if (again) modUsedMmuPages(1);
      return zapped;
    }
  }
}
