package zapbook.vm;

import zapbook.observe.Address;

/** KVM_RUN returned -ENOSPC: no shadow page is available. */
public final class NoSpaceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoSpaceException(int vcpu, long page) {
    super(String.format("vCPU %d touched address %s, but no shadow page is"
        + " available: user space gets -ENOSPC", vcpu,
        Address.of(page)));
  }
}
