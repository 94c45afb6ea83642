package zapbook.vm;

import java.util.ArrayList;
import java.util.List;
import zapbook.machine.ByteSize;
import zapbook.machine.CostTable;
import zapbook.machine.GuestMemory;
import zapbook.machine.HostMemory;
import zapbook.machine.PageTable;
import zapbook.machine.VirtualClock;
import zapbook.observe.Counters;
import zapbook.observe.Events;

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
  private final MemorySlots slots = new MemorySlots();
  private final CostTable costs;
  private final HostMemory host;
  private final SimulatedLock lock;
  private final List<Vcpu> vcpus = new ArrayList<>();
  /** Bytes of memory that the first slot gets. */
  private final long memoryBytes;
  /** The MMU that serves this VM; null until it is started. */
  private Mmu mmu;

  private Vm(Builder plan) {
    costs = plan.costs;
    host = new HostMemory(plan.hostFrames);
    lock = new SimulatedLock(clock, costs, events);
    lock.contention(plan.contention);
    memoryBytes = plan.memoryBytes;
    for (int id = 0; id < plan.vcpus; id++) vcpus.add(new Vcpu(this, id));
    if (plan.counted) events.listen(counters);
  }

  /**
   * Plans a VM.
   *
   * @param size its memory: 64M, 4G
   * @return a plan with one vCPU, which can be changed
   */
  public static Builder withMemory(String size) {
    return new Builder(ByteSize.parse(size));
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
    GuestMemory memory = new GuestMemory(host, frames);
    MemorySlot slot = new MemorySlot(name, firstGfn, memory);
    slots.add(slot);
    mmu().onSlotCreated(slot);
    return slot;
  }

  /**
   * Takes memory from the guest. First its frames are no longer found,
   * then the MMU forgets them, and only then the host gets the memory.
   *
   * @param slot a slot of this VM
   */
  public void deleteSlot(MemorySlot slot) {
    slots.remove(slot);
    mmu().onSlotDeleted(slot);
    slot.memory().release();
  }

  /**
   * A vCPU.
   *
   * @param id 0 for the first
   * @return that vCPU
   */
  public Vcpu vcpu(int id) {
    return vcpus.get(id);
  }

  /** {@return all vCPUs} */
  public List<Vcpu> vcpus() {
    return List.copyOf(vcpus);
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
  public SimulatedLock lock() {
    return lock;
  }

  /** {@return which guest frames have memory} */
  public MemorySlots slots() {
    return slots;
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

  /** {@return the counters; all zero if the plan said uncounted} */
  public Counters counters() {
    return counters;
  }

  @Override
  public String toString() {
    long bytes = mmu == null ? memoryBytes
        : slots.frames() * PageTable.PAGE_BYTES;
    return "VM with " + vcpus.size() + " vCPUs and "
        + ByteSize.format(bytes) + (mmu == null ? ", not started" : "");
  }

  /** The plan of a VM. */
  public static final class Builder {
    private final long memoryBytes;
    private int vcpus = 1;
    private long hostFrames = Integer.MAX_VALUE;
    private CostTable costs = CostTable.BOOK;
    private Contention contention = Contention.NEVER;
    private boolean counted = true;

    private Builder(long memoryBytes) {
      if (memoryBytes < PageTable.PAGE_BYTES) {
        throw new IllegalArgumentException(
            "a guest needs at least 4K of memory, not " + memoryBytes);
      }
      this.memoryBytes = memoryBytes;
    }

    /**
     * Sets the number of vCPUs.
     *
     * @param count 1 to 288
     * @return this plan
     */
    public Builder vcpus(int count) {
      if (count < 1 || count > 288) {
        throw new IllegalArgumentException("1 to 288 vCPUs, not " + count);
      }
      vcpus = count;
      return this;
    }

    /**
     * Sets the memory of the host.
     *
     * @param size for instance 8G
     * @return this plan
     */
    public Builder hostMemory(String size) {
      hostFrames = ByteSize.parse(size) / PageTable.PAGE_BYTES;
      return this;
    }

    /**
     * Sets who else wants the lock.
     *
     * @param policy asked at every yield test
     * @return this plan
     */
    public Builder contention(Contention policy) {
      contention = policy;
      return this;
    }

    /**
     * Sets other costs.
     *
     * @param table what each primitive costs
     * @return this plan
     */
    public Builder costs(CostTable table) {
      costs = table;
      return this;
    }

    /**
     * Leaves the counters off: nobody listens to the events.
     *
     * @return this plan
     */
    public Builder uncounted() {
      counted = false;
      return this;
    }

    /** {@return the VM, not yet started} */
    public Vm build() {
      return new Vm(this);
    }
  }
}
