package zapbook.vm;

import java.util.ArrayDeque;
import java.util.Deque;
import zapbook.machine.GuestEntry;
import zapbook.machine.PageTable;
import zapbook.observe.Plural;

/**
 * The part of a guest's kernel that the MMU gets to feel: it hands out
 * frames, gives a process memory when it first touches it, and takes
 * memory back.
 */
public final class GuestKernel {
  /** First frame that is handed out; below it the guest keeps its own. */
  public static final long FIRST_FREE_GFN = 0x100;

  /** Where the kernel has mapped all memory, in every address space. */
  private static final long DIRECT_MAP = 0xffff_8880_0000_0000L;
  private static final int DIRECT_MAP_INDEX =
      PageTable.index(PageTable.pageOf(DIRECT_MAP), PageTable.LEVELS);

  private final Vm vm;
  /** The next frame that nobody ever had. */
  private long nextFree = FIRST_FREE_GFN;
  /** Frames that came back, used before new ones. */
  private final Deque<Long> returned = new ArrayDeque<>();
  /** gfn of the level 3 table of the direct map, 0 if there is none. */
  private long directMapTable;
  /** The address space of the kernel alone, 0 if there is none. */
  private long idleRoot;

  /**
   * A kernel that has just booted.
   *
   * @param vm the machine it runs on
   */
  public GuestKernel(Vm vm) {
    this.vm = vm;
  }

  /** The kernel's address of a word of a frame. */
  static long directMap(long gfn, int word) {
    return DIRECT_MAP + (gfn << PageTable.PAGE_SHIFT) + 8L * word;
  }

  /**
   * Makes a process with an empty address space.
   *
   * @param name what to call it
   * @param vcpu the vCPU on which the kernel does this
   * @return the process
   */
  public GuestProcess newProcess(String name, Vcpu vcpu) {
    bootIfNeeded(vcpu);
    return new GuestProcess(this, name, newRoot(vcpu));
  }

  private long newRoot(Vcpu vcpu) {
    long root = newFrame(vcpu);
    if (directMapTable != 0) {
      long entry = GuestEntry.to(directMapTable);
      vcpu.kernelWrite(root, DIRECT_MAP_INDEX, entry);
    }
    return root;
  }

  /** Maps all memory, by pages of 2 MiB, and turns paging on. */
  private void bootIfNeeded(Vcpu vcpu) {
    if (vm.paging() != Paging.SHADOW) return;
    if (directMapTable == 0) {
      directMapTable = newFrame(vcpu);
      long frames = vm.slots().frames();
      long step = PageTable.pagesPerEntry(2);
      for (long gfn = 0; gfn < frames; gfn += step) mapAll(vcpu, gfn);
      idleRoot = newRoot(vcpu);
    }
    if (!vcpu.pagingOn()) vcpu.loadAddressSpace(this, idleRoot);
  }

  private void mapAll(Vcpu vcpu, long gfn) {
    int index = PageTable.index(gfn, 3);
    long table = nextTable(vcpu, directMapTable, index);
    vcpu.kernelWrite(table, PageTable.index(gfn, 2), GuestEntry.large(gfn));
  }

  /**
   * Lets a process run on a vCPU.
   *
   * @param process a process of this kernel
   * @param vcpu where it runs from now on
   */
  public void switchTo(GuestProcess process, Vcpu vcpu) {
    vcpu.loadAddressSpace(this, process.rootTable());
  }

  /** Demand paging: the page that was touched gets a frame. */
  void pageFault(Vcpu vcpu, long page, boolean write) {
    long table = vcpu.rootTable();
    for (int level = PageTable.LEVELS; level > 1; level--) {
      table = nextTable(vcpu, table, PageTable.index(page, level));
    }
    int index = PageTable.index(page, 1);
    long entry = vcpu.kernelRead(table, index);
    if (GuestEntry.allows(entry, write)) return;
    if (GuestEntry.isPresent(entry)) {
      entry = GuestEntry.to(GuestEntry.gfn(entry));
    } else {
      entry = GuestEntry.to(newFrame(vcpu));
    }
    vcpu.kernelWrite(table, index, entry);
    vcpu.invalidate(page);
  }

  private long nextTable(Vcpu vcpu, long table, int index) {
    long entry = vcpu.kernelRead(table, index);
    if (!GuestEntry.isPresent(entry)) {
      entry = GuestEntry.to(newFrame(vcpu));
      vcpu.kernelWrite(table, index, entry);
    }
    return GuestEntry.gfn(entry);
  }

  /**
   * Takes a page from the process that runs on a vCPU. The entry is
   * cleared, every vCPU invalidates the page, and the frame is free.
   *
   * @param vcpu where the process runs
   * @param page a page of its address space; one that is not there is
   *     no error
   */
  public void unmap(Vcpu vcpu, long page) {
    long gfn = clear(vcpu, vcpu.rootTable(), page);
    if (gfn < 0) return;
    for (Vcpu each : vm.vcpus()) each.invalidate(page);
    free(gfn);
  }

  /**
   * Takes a page from a process that waits. Nobody invalidates anything:
   * who goes on with the process loads its tables anew.
   *
   * @param vcpu the vCPU on which the kernel does this
   * @param process a process that no vCPU has loaded
   * @param page a page of its address space; one that is not there is
   *     no error
   * @throws IllegalStateException if a vCPU has it loaded
   */
  public void unmap(Vcpu vcpu, GuestProcess process, long page) {
    for (Vcpu each : vm.vcpus()) {
      if (each.rootTable() != process.rootTable()) continue;
      throw new IllegalStateException(process + " runs on " + each);
    }
    long gfn = clear(vcpu, process.rootTable(), page);
    if (gfn < 0) return;
    // while the entry was cleared a vCPU may have loaded the process
    for (Vcpu each : vm.vcpus()) {
      boolean woken = each.rootTable() == process.rootTable();
      if (woken) each.invalidate(page);
    }
    free(gfn);
  }

  /** Clears an entry; the frame that it led to, or -1 for none. */
  private long clear(Vcpu vcpu, long root, long page) {
    long table = leafTable(vcpu, root, page);
    if (table < 0) return -1;
    int index = PageTable.index(page, 1);
    long entry = vcpu.kernelRead(table, index);
    if (!GuestEntry.isPresent(entry)) return -1;
    vcpu.kernelWrite(table, index, GuestEntry.NONE);
    return GuestEntry.gfn(entry);
  }

  /**
   * Makes a page read-only, as copy-on-write does; the next write to it
   * is a guest page fault.
   *
   * @param vcpu where the process runs
   * @param page a page of its address space; one that is not there is
   *     no error
   */
  public void protect(Vcpu vcpu, long page) {
    long table = leafTable(vcpu, vcpu.rootTable(), page);
    if (table < 0) return;
    int index = PageTable.index(page, 1);
    long entry = vcpu.kernelRead(table, index);
    if (!GuestEntry.isWritable(entry)) return;
    vcpu.kernelWrite(table, index, GuestEntry.readOnly(entry));
    for (Vcpu each : vm.vcpus()) each.invalidate(page);
  }

  /**
   * Maps a frame that is not the kernel's to hand out into the process
   * that runs on a vCPU: a device, or memory that was plugged in.
   *
   * @param vcpu where the process runs
   * @param page a page of its address space; what was there is unmapped
   * @param gfn a guest frame, with memory or without
   */
  public void map(Vcpu vcpu, long page, long gfn) {
    unmap(vcpu, page);
    long table = vcpu.rootTable();
    for (int level = PageTable.LEVELS; level > 1; level--) {
      table = nextTable(vcpu, table, PageTable.index(page, level));
    }
    vcpu.kernelWrite(table, PageTable.index(page, 1), GuestEntry.to(gfn));
    vcpu.invalidate(page);
  }

  /**
   * Maps 2 MiB by one large page into the process that runs on a vCPU;
   * whoever runs it loads its tables anew.
   *
   * @param vcpu where the process runs
   * @param page first page, a multiple of 512; no small page is near
   * @param gfn first guest frame, a multiple of 512
   */
  public void mapLarge(Vcpu vcpu, long page, long gfn) {
    long root = vcpu.rootTable();
    long table = root;
    for (int level = PageTable.LEVELS; level > 2; level--) {
      table = nextTable(vcpu, table, PageTable.index(page, level));
    }
    int index = PageTable.index(page, 2);
    vcpu.kernelWrite(table, index, GuestEntry.large(gfn));
    for (Vcpu each : vm.vcpus()) {
      if (each.rootTable() == root) each.loadAddressSpace(this, root);
    }
  }

  /**
   * Ends a process: its memory and its tables are free, and may become
   * anything. A vCPU that runs it runs the kernel alone from now on.
   *
   * @param process a process of this kernel; it must not be used again
   * @param vcpu the vCPU on which the kernel does this
   */
  public void exit(GuestProcess process, Vcpu vcpu) {
    if (idleRoot == 0) idleRoot = newRoot(vcpu);
    for (Vcpu each : vm.vcpus()) {
      if (each.rootTable() != process.rootTable()) continue;
      each.loadAddressSpace(this, idleRoot);
    }
    freeTable(vcpu, process.rootTable(), PageTable.LEVELS);
  }

  private void freeTable(Vcpu vcpu, long table, int level) {
    for (int index = 0; index < PageTable.ENTRIES; index++) {
      long entry = vcpu.kernelRead(table, index);
      if (!GuestEntry.isPresent(entry)) continue;
      if (GuestEntry.gfn(entry) == directMapTable) continue;
      if (GuestEntry.isLarge(entry)) continue;
      if (level == 1) free(GuestEntry.gfn(entry));
      else freeTable(vcpu, GuestEntry.gfn(entry), level - 1);
    }
    free(table);
  }

  /** Frames that were not handed out are none of the kernel's business. */
  private void free(long gfn) {
    if (gfn >= FIRST_FREE_GFN && gfn < nextFree) returned.push(gfn);
  }

  private long leafTable(Vcpu vcpu, long root, long page) {
    long table = root;
    for (int level = PageTable.LEVELS; level > 1; level--) {
      int index = PageTable.index(page, level);
      long entry = vcpu.kernelRead(table, index);
      if (!GuestEntry.isPresent(entry)) return -1;
      table = GuestEntry.gfn(entry);
    }
    return table;
  }

  private long newFrame(Vcpu vcpu) {
    Long again = returned.poll();
    long frame = again == null ? nextFree : again;
    if (vm.slots().find(frame) == null) {
      throw new OutOfGuestMemoryException(vm.slots().frames());
    }
    if (again == null) nextFree++;
    vcpu.kernelZero(frame);
    return frame;
  }

  /** {@return frames that are handed out, tables included} */
  public long framesInUse() {
    return nextFree - FIRST_FREE_GFN - returned.size();
  }

  @Override
  public String toString() {
    return "guest kernel, " + Plural.of(framesInUse(), "frame") + " in use";
  }
}
