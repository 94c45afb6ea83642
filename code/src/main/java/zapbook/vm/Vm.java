package zapbook.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import zapbook.machine.ByteSize;
import zapbook.machine.CostTable;
import zapbook.machine.Generation;
import zapbook.machine.GuestMemory;
import zapbook.machine.HostMemory;
import zapbook.machine.PageTable;
import zapbook.machine.VirtualClock;
import zapbook.machine.Watchdog;
import zapbook.observe.Counters;
import zapbook.observe.Events;
import zapbook.observe.KernelLog;

/**
 * A virtual machine: memory, vCPUs, a lock, a clock, and one MMU.
 *
 * <pre>
 *   var vm = Vm.withMemory("64M").vcpus(2).build();
 *   var mmu = vm.start(new Stage0(vm));
 *   vm.vcpu(0).write(0x1000, 42);
 * </pre>
 */
public final class Vm {
  private final VirtualClock clock = new VirtualClock();
  private final Events events = new Events();
  private final Counters counters = new Counters();
  private final MemorySlots slots;
  private final CostTable costs;
  private final HostMemory host;
  private final Threading threading;
  private final SimulatedLock simulatedLock;
  /** The lock in use: the simulated one, or that of real threads. */
  private final MmuLock lock;
  private final List<Vcpu> vcpus;
  private final KernelLog kernelLog;
  private final Watchdog watchdog;
  private final Printk printk;
  private final Generation generation;
  private final Paging paging;
  /** Roots that a vCPU keeps besides the one in use, 0 to 3. */
  private final int previousRoots;
  /** How large the pages are that back the guest: 1 to 3. */
  private final int hostPageLevel;
  private final Invalidations invalidations = new Invalidations();
  /** What others do while a fault waits for the host. */
  private Runnable whileResolving = () -> { };
  /** Whether user space runs a vCPU again that stopped for no space. */
  private BooleanSupplier whenNoSpace = () -> false;
  /** Whether the counters and the watchdog listen. */
  private final boolean counted;
  /** Bytes of memory that the first slot gets. */
  private final long memoryBytes;
  /** The MMU that serves this VM; null until it is started. */
  private Mmu mmu;

  Vm(VmPlan plan) {
    costs = plan.costs;
    paging = plan.paging;
    previousRoots = plan.previousRoots;
    hostPageLevel = plan.hostPageLevel;
    generation = new Generation(plan.generation);
    slots = new MemorySlots(
        plan.mmioGenerationBits, plan.belowMmioWrap);
    boolean alone = plan.host == null;
    host = alone ? new HostMemory(Integer.MAX_VALUE) : plan.host;
    threading = plan.threading;
    host.guardedBy(threading.hostGuard());
    kernelLog = new KernelLog(threading.clock(clock));
    watchdog = new Watchdog(kernelLog);
    printk = new Printk(kernelLog, host, threading.hostGuard());
    host.onOutOfMemory(printk);
    simulatedLock = new SimulatedLock(clock, costs, events);
    simulatedLock.contention(plan.contention);
    lock = threading.mmuLock(simulatedLock, events);
    memoryBytes = plan.memoryBytes;
    List<Vcpu> all = new ArrayList<>();
    for (int id = 0; id < plan.vcpus; id++) all.add(new Vcpu(this, id));
    vcpus = List.copyOf(all);
    lock.beforeOthers(new KickedVcpus(vcpus, threading));
    counted = plan.counted;
    if (counted) {
      events.listen(threading.guarded(counters));
      events.listen(threading.guarded(watchdog));
    }
  }

  /**
   * Plans a VM.
   *
   * @param size its memory: 64M, 4G
   * @return a plan with one vCPU, which can be changed
   */
  public static VmPlan withMemory(String size) {
    return new VmPlan(ByteSize.parse(size));
  }

  /**
   * Starts the VM: from now on the MMU serves it, and it has memory.
   *
   * @param <M> the MMU's class
   * @param served the MMU, made for this VM
   * @return the same MMU
   * @throws IllegalStateException if the VM was started before
   */
  public <M extends Mmu> M start(M served) {
    if (mmu != null) throw new IllegalStateException("the VM is running");
    mmu = served;
    mmu.started();
    createSlot("ram", 0, memoryBytes / PageTable.PAGE_BYTES);
    return served;
  }

  /**
   * Adds memory to the guest.
   *
   * @param name what to call it
   * @param firstGfn its first guest frame
   * @param frames how many frames
   * @return the slot
   * @throws IllegalArgumentException if it overlaps another slot
   */
  public MemorySlot createSlot(String name, long firstGfn, long frames) {
    GuestMemory memory = new GuestMemory(host, frames, hostPageLevel);
    return publish(new MemorySlot(name, firstGfn, memory));
  }

  private MemorySlot publish(MemorySlot slot) {
    threading.changeSlots(() -> slots.add(slot));
    mmu().slotCreated(slot);
    return slot;
  }

  /**
   * Takes memory from the guest. First its frames are no longer found,
   * then the MMU forgets them, and only then the host gets the memory.
   *
   * @param slot a slot of this VM
   */
  public void deleteSlot(MemorySlot slot) {
    threading.changeSlots(() -> slots.remove(slot));
    mmu().slotDeleted(slot);
    slot.memory().release();
  }

  /**
   * Moves memory to other guest frames; what stands in it stays.
   *
   * @param slot a slot of this VM
   * @param firstGfn where it begins from now on
   * @return the slot that stands for it now
   * @throws IllegalArgumentException if another slot is in the way
   */
  public MemorySlot moveSlot(MemorySlot slot, long firstGfn) {
    MemorySlot moved = new MemorySlot(
        slots.mustHave(slot).name(), firstGfn, slot.memory());
    slots.checkFree(moved, slot);
    threading.changeSlots(() -> slots.remove(slot));
    mmu().slotDeleted(slot);
    return publish(moved);
  }

  /**
   * Switches the logging of writes.
   *
   * @param slot a slot of this VM
   * @param on whether writes are logged from now on
   */
  public void logWrites(MemorySlot slot, boolean on) {
    if (slots.mustHave(slot).isLogged() == on) return;
    slot.logWrites(on);
    mmu().loggingSwitched(slot);
  }

  /**
   * Reads the log of writes; the frames in it are watched anew.
   *
   * @param slot a slot whose writes are logged
   * @return the guest frames written since the log was last read
   */
  public List<Long> takeDirtyLog(MemorySlot slot) {
    List<Long> written = new ArrayList<>();
    slots.mustHave(slot).takeDirty().stream()
        .forEach(frame -> written.add(slot.firstGfn() + frame));
    written.forEach(mmu()::writeProtect);
    return written;
  }

  /**
   * The host moves a frame to another place. While it does, and if it
   * did since a fault began, the fault must be tried again.
   *
   * @param gfn a guest frame with memory
   */
  public void migrate(long gfn) {
    MemorySlot slot = slots.find(gfn);
    if (slot == null) {
      throw new IllegalArgumentException(
          String.format("no memory slot has gfn %#x", gfn));
    }
    host.reserve(1);
    invalidations.begin();
    mmu().unmap(gfn);
    slot.memory().migrate(gfn - slot.firstGfn());
    invalidations.end();
  }

  /** {@return how many invalidations by the host have ended} */
  public long invalidationSequence() {
    return invalidations.ended();
  }

  /**
   * Whether what was learned about the host before is void.
   *
   * @param sequence {@link #invalidationSequence} of that moment
   * @return true if the fault must be tried again
   */
  public boolean mustRetry(long sequence) {
    return invalidations.since(sequence);
  }

  /**
   * Sets what others do while a fault waits for the host's memory.
   *
   * @param script runs once, at the next fault
   */
  public void whileResolving(Runnable script) {
    whileResolving = script;
  }

  /**
   * Sets what user space does when a vCPU stops because no shadow page is
   * available. Unless this is set, it gives the guest up.
   *
   * @param runsAgain asked each time; true to run the vCPU again
   */
  public void whenNoSpace(BooleanSupplier runsAgain) {
    whenNoSpace = runsAgain;
  }

  /** Whether user space runs a vCPU again that stopped for no space. */
  boolean runsAgainWithoutSpace() {
    return whenNoSpace.getAsBoolean();
  }

  /** The point of a fault at which it may sleep. */
  public void resolving() {
    Runnable script = whileResolving;
    whileResolving = () -> { };
    script.run();
  }

  /**
   * A vCPU by its number, from 0 on.
   *
   * @return that vCPU
   */
  public Vcpu vcpu(int id) {
    return vcpus.get(id);
  }

  /** {@return all vCPUs} */
  public List<Vcpu> vcpus() {
    return vcpus;
  }

  /** {@return how many vCPUs there are} */
  public int vcpuCount() {
    return vcpus.size();
  }

  /**
   * The MMU that serves this VM.
   *
   * @return it
   * @throws IllegalStateException if the VM was not started
   */
  public Mmu mmu() {
    if (mmu == null) {
      throw new IllegalStateException("start the VM first: vm.start(mmu)");
    }
    return mmu;
  }

  /** {@return the lock that guards the shadow pages} */
  public MmuLock lock() {
    return lock;
  }

  /**
   * The lock of a simulation, which can be told what others do.
   *
   * @return it
   * @throws IllegalStateException if real threads run this VM
   */
  public SimulatedLock simulatedLock() {
    if (lock != simulatedLock) {
      throw new IllegalStateException("real threads run this VM");
    }
    return simulatedLock;
  }

  /** {@return what keeps the threads of this VM apart} */
  public Threading threading() {
    return threading;
  }

  /** {@return which guest frames have memory} */
  public MemorySlots slots() {
    return slots;
  }

  /** {@return how addresses are translated} */
  public Paging paging() {
    return paging;
  }

  /** {@return the generation of shadow pages} */
  public Generation generation() {
    return generation;
  }

  /** {@return roots that a vCPU keeps besides the one in use, 0 to 3} */
  public int previousRoots() {
    return previousRoots;
  }

  /**
   * Prints a line to the kernel log of the host. Source: printk.
   *
   * @param text the line, without a time
   */
  public void printk(String text) {
    printk.print(text);
  }

  /** {@return what the host's kernel printed} */
  public KernelLog kernelLog() {
    return kernelLog;
  }

  /** {@return the watchdog that looks at the MMU lock} */
  public Watchdog watchdog() {
    return watchdog;
  }

  /** {@return the host's memory} */
  public HostMemory host() {
    return host;
  }

  /** {@return the virtual clock} */
  public VirtualClock clock() {
    return clock;
  }

  /** {@return what each primitive costs} */
  public CostTable costs() {
    return costs;
  }

  /** {@return where all events pass} */
  public Events events() {
    return events;
  }

  /** {@return whether the counters listen to the events} */
  public boolean isCounted() {
    return counted;
  }

  /** {@return the counters; all zero if the plan said uncounted} */
  public Counters counters() {
    return counters;
  }

  @Override
  public String toString() {
    long bytes = mmu == null ? memoryBytes
        : slots.frames() * PageTable.PAGE_BYTES;
    return VmPlan.inWords(vcpus.size(), bytes)
        + (mmu == null ? ", not started" : "");
  }
}
