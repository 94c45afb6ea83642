package zapbook.vm;

import zapbook.machine.PageTable;

/** A process of the guest: a name and an address space. */
public final class GuestProcess {
  private final GuestKernel kernel;
  private final String name;
  /** Writes so far; each leaves its number. */
  private long writes;
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
    while (program.next()) access(program, vcpu);
  }

  /**
   * Lets the process go on with a program, where it is loaded already.
   *
   * @return false if the program has ended
   */
  boolean runSlice(Program program, Vcpu vcpu, int accesses) {
    for (int done = 0; done < accesses; done++) {
      if (!program.next()) return false;
      access(program, vcpu);
    }
    return true;
  }

  /** A write leaves a number behind that no other access leaves. */
  private void access(Program program, Vcpu vcpu) {
    long address = program.address();
    long last = address + program.size() - 1;
    single(address, program.isWrite(), vcpu);
    if (PageTable.pageOf(last) != PageTable.pageOf(address)) {
      single(last, program.isWrite(), vcpu);
    }
  }

  private void single(long address, boolean write, Vcpu vcpu) {
    if (write) vcpu.write(address, ++writes);
    else vcpu.touch(address, false);
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
