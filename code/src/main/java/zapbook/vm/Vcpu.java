package zapbook.vm;

import zapbook.machine.HostMemory;
import zapbook.machine.PageTable;
import zapbook.machine.Tlb;
import zapbook.machine.Tlb.Space;
import zapbook.observe.EventKind;

/**
 * A virtual processor: it translates each address that the guest uses,
 * first by its TLB, then by the tables, and faults when both fail.
 */
public final class Vcpu {
  /** Faults in a row, at one place, after which a guest is stuck. */
  public static final int STUCK_AFTER = 10_000;
  /** What a guest reads where no memory is. */
  public static final long MMIO_READS = -1;

  /** What {@link #physicalFrame} answers where no memory is. */
  static final long NO_MEMORY = -1;

  private static final long NO_ADDRESS_SPACE = -1;

  private final Vm vm;
  private final int id;
  private final Tlb tlb = new Tlb();
  private final HostMemory memory;
  /** gfn of the loaded root table of the guest, if it uses one. */
  private long cr3 = NO_ADDRESS_SPACE;
  /** The kernel that handles this vCPU's guest page faults. */
  private GuestKernel kernel;
  /** Whether all roots must be dropped before the guest is entered. */
  private boolean reloadRequested;
  /** A stopped vCPU does not enter the guest. */
  private boolean running = true;

  Vcpu(Vm vm, int id) {
    this.vm = vm;
    this.id = id;
    this.memory = vm.host();
  }

  /**
   * The guest reads a word.
   *
   * @param address virtual if an address space is loaded, else physical;
   *     rounded down to a word of 8 bytes
   * @return what stands there; all ones where no memory is
   */
  public long read(long address) {
    long pfn = frame(address, false);
    return pfn == NO_MEMORY ? MMIO_READS : memory.read(pfn, word(address));
  }

  /**
   * The guest writes a word.
   *
   * @param address virtual if an address space is loaded, else physical;
   *     rounded down to a word of 8 bytes
   * @param value what to write; lost where no memory is
   */
  public void write(long address, long value) {
    long pfn = frame(address, true);
    if (pfn != NO_MEMORY) memory.write(pfn, word(address), value);
  }

  /**
   * The guest touches an address; what stands there does not matter.
   *
   * @param address virtual if an address space is loaded, else physical
   * @param write whether the access writes
   */
  public void touch(long address, boolean write) {
    frame(address, write);
  }

  private long frame(long address, boolean write) {
    if (cr3 == NO_ADDRESS_SPACE) {
      return physicalFrame(address >>> PageTable.PAGE_SHIFT, write);
    }
    return linearFrame(PageTable.pageOf(address), write);
  }

  private static int word(long address) {
    return (int) (address & PageTable.PAGE_BYTES - 1) >>> 3;
  }

  /** Reads a word of physical memory, whatever is loaded. */
  long readPhysical(long gfn, int word) {
    long pfn = physicalFrame(gfn, false);
    return pfn == NO_MEMORY ? MMIO_READS : memory.read(pfn, word);
  }

  /** Writes a word of physical memory, whatever is loaded. */
  void writePhysical(long gfn, int word, long value) {
    long pfn = physicalFrame(gfn, true);
    if (pfn != NO_MEMORY) memory.write(pfn, word, value);
  }

  /** Makes a frame of physical memory zero. */
  void zeroPhysical(long gfn) {
    long pfn = physicalFrame(gfn, true);
    if (pfn != NO_MEMORY) memory.zero(pfn);
  }

  /** Translates a guest frame, faulting as often as it takes. */
  private long physicalFrame(long gfn, boolean write) {
    long pfn = tlb.lookup(Space.PHYSICAL, gfn, write);
    if (pfn >= 0) return pfn;
    for (int faults = 0; faults < STUCK_AFTER; faults++) {
      enterGuest(gfn);
      pfn = vm.mmu().walk(this, gfn, write);
      if (pfn >= 0) return pfn;
      FaultResult result = vm.mmu().handleFault(this, gfn, write);
      if (result == FaultResult.NO_SPACE) {
        throw new NoSpaceException(id, gfn);
      }
      if (result == FaultResult.EMULATE) {
        vm.events().emit(EventKind.MMIO_ACCESS, 0, gfn, id);
        return NO_MEMORY;
      }
    }
    throw new GuestStuckException(id, gfn, STUCK_AFTER);
  }

  /** Does what was asked of this vCPU, and sees to it that it has a root. */
  private void enterGuest(long gfn) {
    if (!running) throw new IllegalStateException(this + " is stopped");
    if (reloadRequested) {
      reloadRequested = false;
      vm.mmu().dropRoots(this);
    }
    if (vm.mmu().loadRoot(this) == FaultResult.NO_SPACE) {
      throw new NoSpaceException(id, gfn);
    }
  }

  /** Translates a page of the loaded address space. */
  private long linearFrame(long page, boolean write) {
    long pfn = tlb.lookup(Space.LINEAR, page, write);
    if (pfn >= 0) return pfn;
    long entry = GuestEntry.NONE;
    while (!GuestEntry.allows(entry, write)) {
      entry = walkGuestTables(page, write);
      if (!GuestEntry.allows(entry, write)) guestFault(page, write);
    }
    long gfn = GuestEntry.gfn(entry);
    pfn = physicalFrame(gfn, write);
    if (pfn != NO_MEMORY) {
      boolean mayWrite = write && GuestEntry.allows(entry, true);
      tlb.fill(Space.LINEAR, page, pfn, mayWrite, tlb.sourceOf(gfn));
    }
    return pfn;
  }

  private void guestFault(long page, boolean write) {
    vm.events().emit(EventKind.GUEST_FAULT, 0, page, id);
    if (kernel == null) {
      throw new IllegalStateException(String.format(
          "vCPU %d: no guest kernel to handle a page fault at page %#x",
          id, page));
    }
    kernel.pageFault(this, page, write);
  }

  /**
   * Walks the guest's own tables as the processor does: every table is
   * guest memory, which itself must be translated.
   */
  private long walkGuestTables(long page, boolean write) {
    long table = cr3;
    for (int level = PageTable.LEVELS; ; level--) {
      int index = PageTable.index(page, level);
      long entry = readPhysical(table, index);
      if (!GuestEntry.allows(entry, write)) return entry;
      long marked = GuestEntry.used(entry, write && level == 1);
      if (marked != entry) writePhysical(table, index, marked);
      if (level == 1) return marked;
      table = GuestEntry.gfn(entry);
    }
  }

  /** Loads an address space: the guest writes its CR3. */
  void loadAddressSpace(GuestKernel owner, long rootTable) {
    kernel = owner;
    cr3 = rootTable;
    tlb.flush();
  }

  /** {@return gfn of the level 4 table that is loaded} */
  long rootTable() {
    return cr3;
  }

  /** Asks this vCPU to drop all roots before it enters the guest. */
  public void requestReload() {
    reloadRequested = true;
  }

  /** Stops this vCPU: it keeps its roots and no longer runs. */
  public void stop() {
    running = false;
  }

  /** Lets a stopped vCPU run again. */
  public void resume() {
    running = true;
  }

  /** {@return whether this vCPU may enter the guest} */
  public boolean isRunning() {
    return running;
  }

  /** {@return 0 for the first vCPU} */
  public int id() {
    return id;
  }

  /** {@return the translation cache of this vCPU} */
  public Tlb tlb() {
    return tlb;
  }

  @Override
  public String toString() {
    return "vCPU " + id;
  }
}
