package zapbook.vm;

import zapbook.machine.ByteSize;
import zapbook.machine.CostTable;
import zapbook.machine.Generation;
import zapbook.machine.HostMemory;
import zapbook.machine.PageTable;
import zapbook.observe.Plural;

/** The plan of a VM, made by {@link Vm#withMemory}. */
public final class VmPlan {
  /** No VM has more vCPUs. Source: KVM_MAX_VCPUS, Linux 4.8 to 5.13. */
  public static final int MAX_VCPUS = 288;
  /** An MMIO entry has room for no larger number, in bits. Source:
   * f8f559422b6c, Linux 3.11. */
  public static final int MAX_MMIO_GENERATION_BITS = 19;

  final long memoryBytes;
  int vcpus = 1;
  Paging paging = Paging.TWO_DIMENSIONAL;
  HostMemory host;
  CostTable costs = CostTable.BOOK;
  Contention contention = Contention.NEVER;
  Generation.Kind generation = Generation.Kind.COUNTER;
  int mmioGenerationBits;
  int belowMmioWrap;
  int previousRoots;
  int hostPageLevel = 1;
  boolean counted = true;
  Threading threading = Threading.ONE_THREAD;

  VmPlan(long memoryBytes) {
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
  public VmPlan vcpus(int count) {
    vcpus = inRange("vCPUs", count, 1, MAX_VCPUS);
    return this;
  }

  /**
   * Sets how addresses are translated.
   *
   * @param kind two-dimensional, unless this says otherwise
   * @return this plan
   */
  public VmPlan paging(Paging kind) {
    paging = kind;
    return this;
  }

  /**
   * Gives the VM a host of its own.
   *
   * @param size the host's memory, for instance 8G
   * @return this plan
   */
  public VmPlan hostMemory(String size) {
    return on(new HostMemory(ByteSize.parse(size) / PageTable.PAGE_BYTES));
  }

  /**
   * Puts the VM on a host that other VMs may share.
   *
   * @param memory the host's memory
   * @return this plan
   */
  public VmPlan on(HostMemory memory) {
    host = memory;
    return this;
  }

  /**
   * Sets who else wants the lock.
   *
   * @param policy asked at every yield test
   * @return this plan
   */
  public VmPlan contention(Contention policy) {
    contention = policy;
    return this;
  }

  /**
   * Sets other costs.
   *
   * @param table what each primitive costs
   * @return this plan
   */
  public VmPlan costs(CostTable table) {
    costs = table;
    return this;
  }

  /**
   * Sets what the generation of shadow pages can be.
   *
   * @param kind a counter, unless this says otherwise
   * @return this plan
   */
  public VmPlan generation(Generation.Kind kind) {
    generation = kind;
    return this;
  }

  /**
   * Lets MMIO entries say of which generation of memory slots they are,
   * as from Linux 3.11 on. Unless this is set they say nothing, and who
   * adds a slot must look for those that became wrong.
   *
   * @param bits room for the number, 0 to 19; with 3 it begins anew after
   *     7
   * @return this plan
   */
  public VmPlan mmioGenerationBits(int bits) {
    mmioGenerationBits = inRange("bits of the MMIO generation", bits, 0,
        MAX_MMIO_GENERATION_BITS);
    return this;
  }

  /**
   * Starts the generation of memory slots shortly before it begins anew,
   * as Linux 3.11 to 5.0 did with 150, so that somebody sees it.
   *
   * @param changes how many slots come or go until then, the first one
   *     included; not more than the bits have room for
   * @return this plan
   */
  public VmPlan mmioWrapAfter(int changes) {
    belowMmioWrap = inRange("slot changes before the MMIO generation wraps",
        changes, 0, (1 << mmioGenerationBits) - 1);
    return this;
  }

  /**
   * Sets how many roots a vCPU keeps besides the one in use.
   *
   * @param count 0 to 3
   * @return this plan
   */
  public VmPlan previousRoots(int count) {
    previousRoots = inRange("previous roots", count, 0, 3);
    return this;
  }

  /**
   * Sets how large the pages are that back the guest's memory.
   *
   * @param level 1 for 4 KiB, 2 for 2 MiB, 3 for 1 GiB
   * @return this plan
   */
  public VmPlan hostPages(int level) {
    hostPageLevel = inRange("the level of host pages", level, 1, 3);
    return this;
  }

  private static int inRange(String what, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          what + ": " + low + " to " + high + ", not " + value);
    }
    return value;
  }

  /**
   * Leaves the counters off: nobody listens to the events.
   *
   * @return this plan
   */
  public VmPlan uncounted() {
    counted = false;
    return this;
  }

  /**
   * Lets each vCPU have a thread of its own.
   *
   * @param kind keeps them apart; for this VM alone
   * @return this plan
   */
  public VmPlan threading(Threading kind) {
    threading = kind;
    return this;
  }

  /** {@return the VM, not yet started} */
  public Vm build() {
    return new Vm(this);
  }

  /** How large a VM is, planned or built. */
  static String inWords(int vcpus, long bytes) {
    return "VM with " + Plural.of(vcpus, "vCPU") + " and "
        + ByteSize.format(bytes);
  }

  @Override
  public String toString() {
    return "plan of a " + inWords(vcpus, memoryBytes);
  }
}
