package zapbook.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zapbook.mmu.MmuAudit;
import zapbook.mmu.ShadowMmu;
import zapbook.oracle.Model.Space;
import zapbook.vm.GuestKernel;
import zapbook.vm.MemorySlot;
import zapbook.vm.Paging;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * A machine and its model: does operations on both, and throws a
 * {@link Lie} where they differ. What the guest does stands here, what
 * its host does in {@link HostSide}.
 */
final class World {
  private static final int MOST_PROCESSES = 6;
  private static final int MOST_RETRIES = 1_000;

  final Vm vm;
  final ShadowMmu mmu;
  final Model model = new Model();
  private final GuestKernel kernel;
  private final HostSide host;
  private final FlushWatch watch = new FlushWatch();
  /** Whether to audit also what is true while others have the lock. */
  private final boolean closely;
  /** What each vCPU runs; null while it uses guest frames directly. */
  private final List<Space> current = new ArrayList<>();
  /** What is under way, the innermost last. */
  private final List<Operation> underWay = new ArrayList<>();
  /** Whether what is under way needs nothing of the guest's kernel. */
  private boolean kernelIsFree;
  /** Which vCPUs are in the middle of an operation. */
  private final boolean[] busy;
  /** What went wrong while others had the lock; the holder goes on. */
  private RuntimeException meanwhile;
  /** Times that user space ran a vCPU again, in this operation. */
  private int retries;
  /** Writes so far; each leaves its number. */
  private long writes;

  World(Setup setup, Function<Vm, ? extends ShadowMmu> stage,
      boolean closely) {
    this.closely = closely;
    vm = setup.build();
    vm.events().listen(watch);
    mmu = vm.start(stage.apply(vm));
    kernel = new GuestKernel(vm);
    host = new HostSide(this, setup.pressure());
    busy = new boolean[setup.vcpus()];
    vm.vcpus().forEach(vcpu -> current.add(null));
    vm.whenNoSpace(() -> ++retries < MOST_RETRIES);
    model.banks.add(new Model.Bank(vm.slots().all().get(0)));
    if (setup.limit() > 0) mmu.limitMmuPages(setup.limit());
  }

  /** Does one operation, and what happens meanwhile. */
  void run(Operation operation) {
    retries = 0;
    Runnable script = new Script(operation);
    vm.whileResolving(script);
    vm.simulatedLock().whileDropped(script);
    perform(operation);
    vm.whileResolving(() -> { });
    vm.simulatedLock().whileDropped(() -> { });
    if (meanwhile != null) throw meanwhile;
  }

  /** Looks at everything; throws what it finds first. */
  void audit() {
    look();
    host.recount();
  }

  private void look() {
    List<String> findings = MmuAudit.of(mmu);
    if (!findings.isEmpty()) throw new Lie("%s", findings.get(0));
  }

  /** Looks at what costs next to nothing. */
  void glance() {
    if (watch.finding() != null) throw new Lie("%s", watch.finding());
    if (vm.lock().isHeld()) throw new Lie("the MMU lock is still held");
  }

  /** Runs once, at the first point at which others get a chance. */
  private final class Script implements Runnable {
    private final Operation outer;
    private boolean done;

    Script(Operation outer) {
      this.outer = outer;
    }

    @Override
    public void run() {
      if (done) return;
      done = true;
      try {
        for (Operation inner : outer.meanwhile()) {
          if (mayMeanwhile(inner)) perform(inner);
        }
        if (closely && !memoryAppears(outer)) look();
      } catch (RuntimeException e) {
        meanwhile = e;
      }
    }
  }

  /** Until a new slot is there for good, old MMIO entries may be, too. */
  private static boolean memoryAppears(Operation outer) {
    return outer.kind() == Operation.Kind.CREATE_SLOT
        || outer.kind() == Operation.Kind.MOVE_SLOT;
  }

  private void perform(Operation operation) {
    if (underWay.isEmpty()) kernelIsFree = leavesKernelFree(operation);
    underWay.add(operation);
    try {
      if (isGuests(operation)) guest(operation);
      else host.perform(operation);
    } finally {
      underWay.remove(underWay.size() - 1);
    }
  }

  private static boolean isGuests(Operation operation) {
    return switch (operation.kind()) {
      case READ, WRITE, PROCESS, EXIT, SWITCH, RELOAD_CR3, UNMAP, PROTECT,
          MAP, MAP_LARGE, RECLAIM -> true;
      default -> false;
    };
  }

  /**
   * Whether the kernel is not asked for anything. A vCPU that walks the
   * guest's tables itself would have to begin again after each exit; ours
   * does not, so there the guest changes nothing in between.
   */
  private boolean leavesKernelFree(Operation operation) {
    boolean access = operation.kind() == Operation.Kind.READ
        || operation.kind() == Operation.Kind.WRITE;
    if (!access || vm.paging() != Paging.SHADOW) return false;
    boolean write = operation.kind() == Operation.Kind.WRITE;
    Space space = current.get(vcpu(operation).id());
    return space == null
        || Model.isReady(space, Places.page(operation.a()), write);
  }

  /** The kernel's own work does not sleep: others wait for it. */
  private boolean mayMeanwhile(Operation inner) {
    Operation outer = underWay.get(0);
    return switch (inner.kind()) {
      case READ, WRITE -> accessIsReady(outer, inner);
      case SWITCH, RELOAD_CR3 -> isGuests(outer)
          && outer.kind() != Operation.Kind.EXIT;
      case PROCESS, EXIT, UNMAP, PROTECT, MAP, MAP_LARGE, RECLAIM ->
          kernelIsFree;
      default -> HostSide.mayMeanwhile(outer, inner, isGuests(outer));
    };
  }

  /** An access that needs no kernel, and not what is being changed. */
  private boolean accessIsReady(Operation outer, Operation inner) {
    if (kernelIsFree) return true;
    if (outer.kind() == Operation.Kind.EXIT) return false;
    if (HostSide.changesSlots(outer)) {
      return outer.kind() == Operation.Kind.DELETE_SLOT;
    }
    Space space = current.get(vcpu(inner).id());
    if (space == null) return true;
    long page = Places.page(inner.a());
    boolean write = inner.kind() == Operation.Kind.WRITE;
    return Places.page(outer.a()) != page
        && Model.isReady(space, page, write);
  }

  boolean isBusy(Vcpu vcpu) {
    return busy[vcpu.id()];
  }

  private Vcpu vcpu(Operation operation) {
    return vm.vcpu(operation.vcpu() % vm.vcpuCount());
  }

  private void guest(Operation operation) {
    Vcpu vcpu = vcpu(operation);
    if (!vcpu.isRunning() || busy[vcpu.id()]) return;
    busy[vcpu.id()] = true;
    try {
      Space space = current.get(vcpu.id());
      switch (operation.kind()) {
        case READ, WRITE -> access(operation, vcpu, space);
        case PROCESS -> start(vcpu);
        case EXIT -> exit(vcpu, operation.a());
        case RECLAIM -> reclaim(vcpu, operation.a(), operation.b());
        case SWITCH -> switchTo(vcpu, operation.a());
        case RELOAD_CR3 -> reload(vcpu, space);
        default -> change(operation, vcpu, space);
      }
    } finally {
      busy[vcpu.id()] = false;
    }
  }

  private void access(Operation operation, Vcpu vcpu, Space space) {
    boolean write = operation.kind() == Operation.Kind.WRITE;
    int word = Places.word(operation.b());
    long number = space == null
        ? Places.frame(operation.a()) : Places.page(operation.a());
    if (space != null && isMissing(space, number)) return;
    long address = (number << 12) + 8L * word;
    if (write) write(vcpu, space, number, word, address);
    else read(vcpu, space, number, word, address);
  }

  /** Where large pages map, the kernel gives no memory on its own. */
  private static boolean isMissing(Space space, long page) {
    return Places.isLarge(page) && space.frameOf(page) == null;
  }

  private void write(
      Vcpu vcpu, Space space, long number, int word, long address) {
    long value = ++writes;
    vcpu.write(address, value);
    if (space == null) model.write(number, word, value);
    else model.write(space, number, word, value);
  }

  private void read(
      Vcpu vcpu, Space space, long number, int word, long address) {
    long got = vcpu.read(address);
    long expected = space == null
        ? model.read(number, word) : model.read(space, number, word);
    if (got == expected) return;
    throw new Lie("%s reads %d at %s %#x word %d of %s, expected %d", vcpu,
        got, space == null ? "gfn" : "page", number, word,
        space == null || space.process == null ? "nobody" : space.process,
        expected);
  }

  private void start(Vcpu vcpu) {
    if (model.processes.size() == MOST_PROCESSES) return;
    String name = "p" + ++writes;
    model.processes.add(new Space(kernel.newProcess(name, vcpu)));
    boolean booted = current.get(vcpu.id()) == null && vcpu.pagingOn();
    if (booted) current.set(vcpu.id(), model.idle);
  }

  private void exit(Vcpu vcpu, int which) {
    if (model.processes.isEmpty()) return;
    Space space = model.processes.get(which % model.processes.size());
    for (Vcpu each : vm.vcpus()) {
      boolean runs = current.get(each.id()) == space;
      if (runs && (!each.isRunning() || busy[each.id()] && each != vcpu)) {
        return;
      }
    }
    kernel.exit(space.process, vcpu);
    model.processes.remove(space);
    current.replaceAll(each -> each == space ? model.idle : each);
  }

  private void reclaim(Vcpu vcpu, int which, int place) {
    if (model.processes.isEmpty()) return;
    Space space = model.processes.get(which % model.processes.size());
    if (current.contains(space)) return;
    long page = Places.page(place);
    if (Places.isLarge(page)) return;
    kernel.unmap(vcpu, space.process, page);
    space.pages.remove(page);
  }

  private void switchTo(Vcpu vcpu, int which) {
    if (model.processes.isEmpty()) return;
    Space space = model.processes.get(which % model.processes.size());
    kernel.switchTo(space.process, vcpu);
    current.set(vcpu.id(), space);
  }

  private void reload(Vcpu vcpu, Space space) {
    if (space == null || space.process == null) return;
    kernel.switchTo(space.process, vcpu);
  }

  private void change(Operation operation, Vcpu vcpu, Space space) {
    if (space == null) return;
    if (operation.kind() == Operation.Kind.MAP_LARGE) {
      mapLarge(operation, vcpu, space);
      return;
    }
    long page = Places.page(operation.a());
    if (Places.isLarge(page)) return;
    switch (operation.kind()) {
      case UNMAP -> {
        kernel.unmap(vcpu, page);
        space.pages.remove(page);
      }
      case PROTECT -> {
        kernel.protect(vcpu, page);
        Model.Page there = space.pages.get(page);
        if (there != null) there.readOnly = true;
      }
      case MAP -> {
        long gfn = Places.frame(operation.b());
        kernel.map(vcpu, page, gfn);
        space.pages.put(page, new Model.Page(gfn));
      }
      default -> throw new AssertionError(operation);
    }
  }

  /** Who is in the middle of a fault cannot load its tables anew. */
  private void mapLarge(Operation operation, Vcpu vcpu, Space space) {
    for (Vcpu each : vm.vcpus()) {
      boolean runs = current.get(each.id()) == space;
      if (runs && each != vcpu && isBusy(each)) return;
    }
    long page = Places.large(operation.a());
    long gfn = Places.largeFrame(operation.b());
    kernel.mapLarge(vcpu, page, gfn);
    space.large.put(page, gfn);
  }

  /** At the end, every page of every process is read once more. */
  void sweep() {
    Vcpu vcpu = vm.vcpu(0);
    vcpu.resume();
    for (Space space : model.processes) {
      kernel.switchTo(space.process, vcpu);
      for (long page : List.copyOf(space.pages.keySet())) {
        for (int word = 0; word < 4; word++) {
          int at = Places.word(word);
          read(vcpu, space, page, at, (page << 12) + 8L * at);
        }
      }
    }
  }

  /** Any frame of the guest, tables and memory of processes too. */
  long anyFrame(int number) {
    if (number % 2 == 0) return Places.frame(number / 2);
    long frames = kernel.framesInUse() + 1;
    return GuestKernel.FIRST_FREE_GFN + number / 2 % frames;
  }

  /** A slot by its number, the guest's first memory among them. */
  MemorySlot slot(int number) {
    return bank(number).slot;
  }

  Model.Bank bank(int number) {
    return model.banks.get(number % model.banks.size());
  }
}
