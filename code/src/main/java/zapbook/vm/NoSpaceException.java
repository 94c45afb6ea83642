package zapbook.vm;

import zapbook.machine.PageTable;

/** KVM_RUN returned -ENOSPC: no shadow page is available. */
public final class NoSpaceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoSpaceException(int vcpu, long page) {
    super(String.format("vCPU %d touched address %#x, but no shadow page is"
        + " available: user space gets -ENOSPC", vcpu,
        PageTable.addressOf(page)));
  }
}
