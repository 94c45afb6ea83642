package learner;

import zapbook.mmu.PageList;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stage4;
import zapbook.vm.Vm;

/** A class in a package of its own, as a learner's is. */
public class TheirOwn extends Stage4 {
  public TheirOwn(Vm vm) {
    super(vm);
  }

  @Override
  protected Zapped prepareZap(ShadowPage page, PageList invalidList) {
    Zapped zapped = super.prepareZap(page, invalidList);
    return new Zapped(zapped.unstable(), zapped.count());
  }

  @Override
  protected boolean makeMmuPagesAvailable() {
    return super.makeMmuPagesAvailable();
  }
}
