package zapbook.exercises.ch07r;

import java.util.function.Supplier;
import zapbook.exercises.support.review.Panel;
import zapbook.mmu.GuestTranslation;
import zapbook.stages.Stage6;
import zapbook.stages.Stage7;
import zapbook.vm.FaultResult;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/** The patches that the test of review 7 has to tell apart. */
final class RoomForAWalkPanel implements Supplier<Panel> {
  @Override
  public Panel get() {
    return new Panel("chapter 7, Tell user space", "Why")
        .passes("our Stage 7", Stage7::new,
            "It may use a few pages more than the limit allows: the limit "
                + "decides when room is made.")
        .fails("the patch as posted", RoomForAWalk::new,
            "a guest that has few pages left, but some.")
        .passes("a right patch written like the posted one", Mended::new,
            "It tries to make room a second time before it gives up.")
        .fails("the same mistake made in our Stage 7", Planted::new,
            "what the mistake does to the guest. It knows the posted "
                + "patch by something else.");
  }

  /** The posted patch; one page that is available is room enough. */
  private static final class Mended extends Stage6 {
    Mended(Vm vm) {
      super(vm);
    }

    @Override
    protected FaultResult handleDirectFault(
        Vcpu vcpu, long gfn, boolean write) {
      long sequence = vm().invalidationSequence();
      MemorySlot slot = resolve(vcpu, gfn);
      lock().lock();
      try {
        if (vm().mustRetry(sequence)) return FaultResult.RETRY;
        if (!hasRoom()) return FaultResult.NO_SPACE;
        return mapDirect(vcpu, gfn, slot, write);
      } finally {
        lock().unlock();
      }
    }

    @Override
    protected FaultResult handleShadowFault(
        Vcpu vcpu, long page, boolean write) {
      GuestTranslation walk = walkGuestTables(vcpu, page, write);
      if (!walk.isAllowed()) return FaultResult.INJECT;
      long sequence = vm().invalidationSequence();
      MemorySlot slot = resolve(vcpu, walk.gfn());
      lock().lock();
      try {
        if (vm().mustRetry(sequence)) return FaultResult.RETRY;
        if (!hasRoom()) return FaultResult.NO_SPACE;
        return mapShadow(vcpu, walk, slot, write);
      } finally {
        lock().unlock();
      }
    }

    private boolean hasRoom() {
      return makeMmuPagesAvailable() || makeMmuPagesAvailable();
    }
  }

  /** Our stage, which calls little room none. */
  private static final class Planted extends Stage7 {
    Planted(Vm vm) {
      super(vm);
    }

    @Override
    protected boolean makeMmuPagesAvailable() {
      boolean some = super.makeMmuPagesAvailable();
      return some && availableMmuPages() > MIN_FREE_MMU_PAGES - 2;
    }
  }
}
