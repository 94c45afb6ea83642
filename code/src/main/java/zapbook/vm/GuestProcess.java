package zapbook.vm;

import zapbook.machine.PageTable;

/** A process of the guest: a name and an address space. */
public final class GuestProcess {
  private final GuestKernel kernel;
  private final String name;
  /** gfn of its level 4 table. */
  private final long rootTable;

  GuestProcess(GuestKernel kernel, String name, long rootTable) {
    this.kernel = kernel;
    this.name = name;
    this.rootTable = rootTable;
  }

  /**
   * Lets the process do what a program did.
   *
   * @param program its memory accesses; read to the end
   * @param vcpu where the process runs
   */
  public void run(Program program, Vcpu vcpu) {
    kernel.switchTo(this, vcpu);
    while (program.next()) {
      long address = program.address();
      boolean write = program.isWrite();
      vcpu.touch(address, write);
      long last = address + program.size() - 1;
      if (PageTable.pageOf(last) != PageTable.pageOf(address)) {
        vcpu.touch(last, write);
      }
    }
  }

  long rootTable() {
    return rootTable;
  }

  /** {@return what the process is called} */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return "process " + name;
  }
}
