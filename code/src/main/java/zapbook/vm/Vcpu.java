package zapbook.vm;

import zapbook.machine.GuestEntry;
import zapbook.machine.HostMemory;
import zapbook.machine.PageTable;
import zapbook.machine.Tlb;
import zapbook.machine.Tlb.Space;
import zapbook.observe.Address;
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
  /** What {@link #rootTable} says when no address space is loaded. */
  public static final long NO_ADDRESS_SPACE = -1;

  /** The host frame of an access where no memory is. */
  private static final long NO_MEMORY = -1;
  private static final long NOT_EMULATED = -1;

  private final Vm vm;
  private final int id;
  private final Tlb tlb = new Tlb();
  private final HostMemory memory;
  private final Threading threading;
  /** gfn of the loaded root table of the guest, if it uses one. */
  private long rootTable = NO_ADDRESS_SPACE;
  /** The kernel that handles this vCPU's guest page faults. */
  private GuestKernel kernel;
  /** Whether all roots must be dropped before the guest is entered. */
  private volatile boolean reloadRequested;
  /** Whether unsync pages must be synced before the guest is entered. */
  private volatile boolean syncRequested;
  /** A stopped vCPU does not enter the guest. */
  private volatile boolean running = true;
  /** The host frame of the fault that is handled. */
  private long resolved;
  /** gfn of the access if software does it, else NOT_EMULATED. */
  private long emulated = NOT_EMULATED;
  /** Faults after which the guest was entered again. */
  private long retries;
  /** Whether that access is taken for MMIO without a look at the slots. */
  private boolean believedMmio;

  Vcpu(Vm vm, int id) {
    this.vm = vm;
    this.id = id;
    this.memory = vm.host();
    this.threading = vm.threading();
  }

  /**
   * The guest reads a word.
   *
   * @param address virtual if an address space is loaded, else physical;
   *     rounded down to a word of 8 bytes
   * @return what stands there; all ones where no memory is
   */
  public long read(long address) {
    try {
      long pfn = frame(address, false);
      return pfn == NO_MEMORY
          ? MMIO_READS : memory.read(pfn, word(address));
    } finally {
      threading.accessEnded(this);
    }
  }

  /**
   * The guest writes a word.
   *
   * @param address virtual if an address space is loaded, else physical;
   *     rounded down to a word of 8 bytes
   * @param value what to write; lost where no memory is
   */
  public void write(long address, long value) {
    try {
      long pfn = frame(address, true);
      if (pfn == NO_MEMORY) return;
      memory.write(pfn, word(address), value);
      tellEmulated(address);
    } finally {
      threading.accessEnded(this);
    }
  }

  /**
   * The guest touches an address; what stands there does not matter.
   *
   * @param address virtual if an address space is loaded, else physical
   * @param write whether the access writes
   */
  public void touch(long address, boolean write) {
    try {
      long pfn = frame(address, write);
      if (pfn != NO_MEMORY && write) tellEmulated(address);
    } finally {
      threading.accessEnded(this);
    }
  }

  private void tellEmulated(long address) {
    if (emulated == NOT_EMULATED) return;
    threading.enterHost(this);
    vm.mmu().emulatedWrite(emulated, word(address));
    emulated = NOT_EMULATED;
  }

  private static int word(long address) {
    return (int) (address & PageTable.PAGE_BYTES - 1) >>> 3;
  }

  private long frame(long address, boolean write) {
    if (rootTable == NO_ADDRESS_SPACE) {
      long gfn = address >>> PageTable.PAGE_SHIFT;
      return translate(Space.PHYSICAL, gfn, write);
    }
    long page = PageTable.pageOf(address);
    return vm.paging() == Paging.SHADOW
        ? translate(Space.LINEAR, page, write)
        : translateTwice(page, write);
  }

  /** By the MMU's tables alone, faulting as often as it takes. */
  private long translate(Space space, long page, boolean write) {
    threading.enterGuest(this);
    long pfn = tlb.lookup(space, page, write);
    if (pfn >= 0) return pfn;
    for (int faults = 0; faults < STUCK_AFTER; faults++) {
      enterGuest(page);
      pfn = vm.mmu().walk(this, space, page, write);
      if (pfn >= 0) return pfn;
      threading.enterHost(this);
      switch (vm.mmu().handleFault(this, space, page, write)) {
        case RETRY -> retries++;
        case INJECT -> guestFault(page, write);
        case NO_SPACE -> stopForNoSpace(page);
        case EMULATE -> { return emulatedFrame(write); }
        default -> throw new AssertionError();
      }
    }
    throw new GuestStuckException(id, page, STUCK_AFTER);
  }

  /** The memory of an access that software does, if there is any. */
  private long emulatedFrame(boolean write) {
    MemorySlot slot = believedMmio ? null : vm.slots().find(emulated);
    believedMmio = false;
    if (slot == null) {
      vm.events().emit(EventKind.MMIO_ACCESS, 0, emulated, id);
      emulated = NOT_EMULATED;
      return NO_MEMORY;
    }
    long pfn = slot.pfn(emulated);
    if (write) slot.markDirty(emulated);
    else emulated = NOT_EMULATED;
    return pfn;
  }

  /**
   * Says which frame an access goes to that software must do.
   *
   * @param gfn the guest frame, with memory or without
   */
  public void emulateAt(long gfn) {
    emulated = gfn;
  }

  /**
   * Says that an access is MMIO because a shadow page remembers it. Nobody
   * looks at the slots: if memory is there by now, the guest does not get
   * to it. Source: handle_mmio_page_fault.
   *
   * @param gfn the guest frame
   */
  public void emulateMmioAt(long gfn) {
    emulated = gfn;
    believedMmio = true;
  }

  /**
   * Takes the host frame of a fault along, from before the lock is taken.
   *
   * @param pfn the host frame behind the guest frame
   */
  public void resolved(long pfn) {
    resolved = pfn;
  }

  /** {@return the host frame of the fault that is handled} */
  public long resolved() {
    return resolved;
  }

  /** Does what was asked of this vCPU, and sees that it has a root. */
  private void enterGuest(long page) {
    if (!running) throw new IllegalStateException(this + " is stopped");
    threading.enterHost(this);
    if (reloadRequested) {
      vm.mmu().dropRoots(this);
      tlb.flush();
      reloadRequested = false;
    }
    while (vm.mmu().loadRoot(this) == FaultResult.NO_SPACE) {
      stopForNoSpace(page);
    }
    if (syncRequested) {
      syncRequested = false;
      vm.mmu().syncRoots(this);
      tlb.flush();
    }
    threading.enterGuest(this);
  }

  private void stopForNoSpace(long page) {
    if (!vm.runsAgainWithoutSpace()) throw new NoSpaceException(id, page);
  }

  /**
   * By the guest's tables, and each step of that by the MMU's. After a
   * fault on the way the guest begins anew: what it read may be old.
   */
  private long translateTwice(long page, boolean write) {
    threading.enterGuest(this);
    long known = tlb.lookup(Space.LINEAR, page, write);
    if (known >= 0) return known;
    for (int walks = 0; walks < STUCK_AFTER; walks++) {
      long before = retries;
      long gfn = walkGuestTables(page, write);
      if (retries != before) continue;
      if (gfn < 0) {
        guestFault(page, write);
        continue;
      }
      long pfn = translate(Space.PHYSICAL, gfn, write);
      if (pfn == NO_MEMORY) return pfn;
      if (retries != before) continue;
      tlb.fill(Space.LINEAR, page, pfn, write, tlb.sourceOf(gfn));
      return pfn;
    }
    throw new GuestStuckException(id, page, STUCK_AFTER);
  }

  private void guestFault(long page, boolean write) {
    vm.events().emit(EventKind.GUEST_FAULT, 0, page, id);
    if (kernel == null) {
      throw new IllegalStateException(String.format(
          "%s: no guest kernel to handle a page fault at address %s",
          this, Address.of(page)));
    }
    kernel.pageFault(this, page, write);
  }

  /** As the processor does: every table is guest memory itself. */
  private long walkGuestTables(long page, boolean write) {
    long table = rootTable;
    for (int level = PageTable.LEVELS; ; level--) {
      int index = PageTable.index(page, level);
      long entry = physicalRead(table, index);
      if (!GuestEntry.allows(entry, write)) return -1;
      boolean last = level == 1 || level < 4 && GuestEntry.isLarge(entry);
      long used = GuestEntry.used(entry, write && last);
      if (used != entry) physicalWrite(table, index, used);
      if (last) {
        return GuestEntry.gfn(entry)
            + (page & PageTable.pagesPerEntry(level) - 1);
      }
      table = GuestEntry.gfn(entry);
    }
  }

  private long physicalRead(long gfn, int word) {
    try {
      long pfn = translate(Space.PHYSICAL, gfn, false);
      return pfn == NO_MEMORY ? MMIO_READS : memory.read(pfn, word);
    } finally {
      threading.accessEnded(this);
    }
  }

  private void physicalWrite(long gfn, int word, long value) {
    try {
      long pfn = translate(Space.PHYSICAL, gfn, true);
      if (pfn != NO_MEMORY) memory.write(pfn, word, value);
    } finally {
      threading.accessEnded(this);
    }
  }

  /** Reads a word of a frame as the guest's kernel does. */
  long kernelRead(long gfn, int word) {
    if (!usesDirectMap()) return physicalRead(gfn, word);
    return read(GuestKernel.directMap(gfn, word));
  }

  /** Writes a word of a frame as the guest's kernel does. */
  void kernelWrite(long gfn, int word, long value) {
    if (usesDirectMap()) write(GuestKernel.directMap(gfn, word), value);
    else physicalWrite(gfn, word, value);
  }

  /** Makes a frame zero as the guest's kernel does. */
  void kernelZero(long gfn) {
    kernelWrite(gfn, 0, 0);
    for (int word = 1; word < PageTable.ENTRIES; word++) {
      if (kernelRead(gfn, word) != 0) kernelWrite(gfn, word, 0);
    }
  }

  /** A kernel reaches all memory through its map of it; where frames are
   * translated on their own, the book leaves that map out. */
  private boolean usesDirectMap() {
    return vm.paging() == Paging.SHADOW && rootTable != NO_ADDRESS_SPACE;
  }

  /** Loads an address space: the guest writes its CR3. */
  void loadAddressSpace(GuestKernel owner, long table) {
    kernel = owner;
    rootTable = table;
    try {
      threading.enterHost(this);
      tlb.flush();
      vm.mmu().addressSpaceLoaded(this);
    } finally {
      threading.accessEnded(this);
    }
  }

  /** Forgets one page, as the instruction INVLPG does. */
  void invalidate(long page) {
    tlb.flushPage(Space.LINEAR, page);
    vm.mmu().invalidatePage(this, page);
  }

  /** {@return gfn of the level 4 table that is loaded, or -1} */
  public long rootTable() {
    return rootTable;
  }

  /** {@return whether an address space is loaded} */
  public boolean pagingOn() {
    return rootTable != NO_ADDRESS_SPACE;
  }

  /** Asks this vCPU to drop all roots before it enters the guest. */
  public void requestReload() {
    reloadRequested = true;
  }

  /** Asks this vCPU to sync its shadow pages before it enters the guest. */
  public void requestSync() {
    syncRequested = true;
  }

  /** {@return whether all roots go before the guest is entered} */
  public boolean isReloadPending() {
    return reloadRequested;
  }

  /** {@return whether unsync pages are synced before it is entered} */
  public boolean isSyncPending() {
    return syncRequested;
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
