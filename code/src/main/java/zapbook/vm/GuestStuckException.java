package zapbook.vm;

import zapbook.observe.Address;

/** A vCPU faults at one place again and again and gets nowhere. */
public final class GuestStuckException extends RuntimeException {
  private static final long serialVersionUID = 1;

  GuestStuckException(int vcpu, long page, int faults) {
    super(String.format("vCPU %d faulted %,d times in a row at address %s"
        + " and is still not let through", vcpu, faults,
        Address.of(page)));
  }
}
