package zapbook.oracle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import zapbook.machine.HostMemory;
import zapbook.oracle.Operation.Kind;
import zapbook.vm.HostShrinker;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;

/** What user space and the host do to a machine of a random run. */
final class HostSide {
  /** Frames that somebody else never takes. */
  private static final long LEFT_TO_THE_VM = 160;
  /** Reclaim gives up after so many calls that freed nothing. */
  private static final int PRIORITIES = 64;
  private static final int LIMITS = 64;

  private final World world;
  private final HostShrinker shrinker = new HostShrinker();
  private final boolean pressure;
  /** Frames that somebody else has taken. */
  private final Deque<Long> taken = new ArrayDeque<>();

  HostSide(World world, boolean pressure) {
    this.world = world;
    this.pressure = pressure;
    shrinker.add(world.vm);
    world.vm.host().onShortage(this::reclaim);
  }

  private long reclaim(long frames) {
    HostMemory host = world.vm.host();
    long before = host.used();
    for (int at = 0; at < PRIORITIES && host.used() == before; at++) {
      shrinker.scan(HostShrinker.BATCH);
    }
    return before - host.used();
  }

  static boolean changesSlots(Operation operation) {
    return switch (operation.kind()) {
      case CREATE_SLOT, DELETE_SLOT, MOVE_SLOT, SWITCH_LOG -> true;
      default -> false;
    };
  }

  /**
   * Slots do not change while a fault is under way: it holds the memory
   * of slots as it was. User space does one thing at a time to slots and
   * limits, and no guest runs while all pages are zapped for good.
   */
  static boolean mayMeanwhile(
      Operation outer, Operation inner, boolean guests) {
    if (outer.kind() == Kind.ZAP_ALL) return false;
    return switch (inner.kind()) {
      case MIGRATE, SHRINK, STOP, RESUME -> true;
      case READ_LOG, LIMIT -> guests;
      default -> false;
    };
  }

  void perform(Operation operation) {
    int a = operation.a();
    Vcpu vcpu =
        world.vm.vcpu(operation.vcpu() % world.vm.vcpuCount());
    switch (operation.kind()) {
      case CREATE_SLOT -> create(a, operation.b());
      case DELETE_SLOT -> delete(a);
      case MOVE_SLOT -> move(a, operation.b());
      case SWITCH_LOG -> switchLog(world.bank(a));
      case READ_LOG -> readLog(world.bank(a));
      case MIGRATE -> migrate(world.anyFrame(a));
      case ZAP_ALL -> world.mmu.zapAll();
      case LIMIT -> world.mmu.limitMmuPages(64 + a % LIMITS);
      case SHRINK -> world.mmu.shrink(1 + a % HostShrinker.BATCH);
      case PRESSURE -> press(a);
      case STOP -> stop(vcpu);
      case RESUME -> vcpu.resume();
      default -> throw new AssertionError(operation);
    }
    release();
  }

  /** Who is in the middle of something ends that first. */
  private void stop(Vcpu vcpu) {
    if (!world.isBusy(vcpu)) vcpu.stop();
  }

  private void create(int where, int size) {
    long first = Places.slot(where);
    if (world.model.bankOf(first) != null) return;
    MemorySlot slot =
        world.vm.createSlot("s" + where % Places.SLOTS, first,
            Places.size(size));
    world.model.banks.add(new Model.Bank(slot));
  }

  private void delete(int which) {
    Model.Bank bank = world.bank(which);
    if (bank == world.bank(0)) return;
    world.model.banks.remove(bank);
    world.vm.deleteSlot(bank.slot);
  }

  private void move(int which, int where) {
    Model.Bank bank = world.bank(which);
    long first = Places.slot(where);
    boolean free = world.model.bankOf(first) == null;
    if (bank == world.bank(0) || !free) return;
    bank.slot = world.vm.moveSlot(bank.slot, first);
    bank.dirty.clear();
  }

  private void switchLog(Model.Bank bank) {
    world.vm.logWrites(bank.slot, !bank.slot.isLogged());
    bank.dirty.clear();
  }

  private void readLog(Model.Bank bank) {
    if (!bank.slot.isLogged()) return;
    List<Long> log = world.vm.takeDirtyLog(bank.slot);
    for (long gfn : bank.dirty) {
      if (!log.contains(gfn)) {
        throw new Lie("gfn %#x was written, and the log of %s does not"
            + " have it", gfn, bank.slot);
      }
    }
    bank.dirty.clear();
  }

  private void migrate(long gfn) {
    if (world.vm.slots().find(gfn) != null) world.vm.migrate(gfn);
  }

  /** Somebody else takes memory until few frames are left. */
  private void press(int left) {
    if (!pressure) return;
    HostMemory host = world.vm.host();
    if (left % 4 == 0) giveBack();
    long goal = host.budget() - LEFT_TO_THE_VM - left % 64;
    while (left % 4 > 0 && host.used() < goal) taken.push(host.allocate());
  }

  private void giveBack() {
    while (!taken.isEmpty()) world.vm.host().free(taken.pop());
  }

  /** Guest memory grows: somebody else makes way for it. */
  void release() {
    HostMemory host = world.vm.host();
    long pages = world.mmu.usedMmuPages();
    while (!taken.isEmpty()
        && host.budget() - host.used() + pages < LEFT_TO_THE_VM) {
      host.free(taken.pop());
    }
  }

  /** Every frame of the host is accounted for. */
  void recount() {
    long guest = world.vm.slots().all().stream()
        .mapToLong(slot -> slot.memory().backedFrames()).sum();
    long pages = world.mmu.usedMmuPages()
        + world.vm.counters().retained();
    long expected = guest + pages + taken.size();
    if (world.vm.host().used() != expected) {
      throw new Lie("the host has given out %d frames; %d are guest memory,"
          + " %d shadow pages, %d somebody else's", world.vm.host().used(),
          guest, pages, taken.size());
    }
  }
}
