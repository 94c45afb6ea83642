package zapbook.vm;

import zapbook.machine.PageTable;

/**
 * The part of a guest's kernel that the MMU gets to feel: it hands out
 * frames and gives a process memory when it first touches it.
 */
public final class GuestKernel {
  /** First frame that is handed out; below it the guest keeps its own. */
  public static final long FIRST_FREE_GFN = 0x100;

  private final Vm vm;
  /** The next frame that nobody has. */
  private long nextFree = FIRST_FREE_GFN;

  /**
   * A kernel that has just booted.
   *
   * @param vm the machine it runs on
   */
  public GuestKernel(Vm vm) {
    this.vm = vm;
  }

  /**
   * Makes a process with an empty address space.
   *
   * @param name what to call it
   * @param vcpu the vCPU on which the kernel does this
   * @return the process
   */
  public GuestProcess newProcess(String name, Vcpu vcpu) {
    return new GuestProcess(this, name, newFrame(vcpu));
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
    long entry = GuestEntry.to(newFrame(vcpu));
    vcpu.writePhysical(table, PageTable.index(page, 1), entry);
  }

  private long nextTable(Vcpu vcpu, long table, int index) {
    long entry = vcpu.readPhysical(table, index);
    if (!GuestEntry.isPresent(entry)) {
      entry = GuestEntry.to(newFrame(vcpu));
      vcpu.writePhysical(table, index, entry);
    }
    return GuestEntry.gfn(entry);
  }

  private long newFrame(Vcpu vcpu) {
    if (vm.slots().find(nextFree) == null) {
      throw new OutOfGuestMemoryException(vm.slots().frames());
    }
    vcpu.zeroPhysical(nextFree);
    return nextFree++;
  }

  /** {@return frames that were handed out, tables included} */
  public long framesInUse() {
    return nextFree - FIRST_FREE_GFN;
  }

  @Override
  public String toString() {
    return String.format("guest kernel, %,d frames in use", framesInUse());
  }
}
