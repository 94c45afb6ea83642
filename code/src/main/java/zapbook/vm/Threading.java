package zapbook.vm;

import java.util.function.LongSupplier;
import zapbook.machine.Guard;
import zapbook.machine.VirtualClock;
import zapbook.observe.EventListener;
import zapbook.observe.Events;

/**
 * Keeps the threads of a VM apart. In the simulation there is one thread
 * and nothing to do, see {@link #ONE_THREAD}; package
 * {@code zapbook.threads} does it for real.
 *
 * <p>A vCPU that makes an access is in one of two places. <em>In the
 * guest</em> it uses its TLB, the tables and memory, and waits for
 * nobody. <em>In the host</em> it handles a fault: it may wait for locks,
 * and the memory slots do not change under it. Between two accesses it is
 * nowhere. Who flushes TLBs waits until every vCPU has left the guest, as
 * the interrupt does that the kernel sends; who changes slots waits until
 * every vCPU has left the host. Source: vcpu->mode, kvm->srcu.
 */
public interface Threading {
  /** For a VM that one thread runs. */
  Threading ONE_THREAD = new OneThread();

  /**
   * The lock that guards the shadow pages.
   *
   * @param simulated the one to take in a simulation
   * @param events who is told what happens to the lock
   * @return the lock to use
   */
  MmuLock mmuLock(SimulatedLock simulated, Events events);

  /**
   * What time it is for the kernel log and the watchdog.
   *
   * @param virtual the clock of a simulation
   * @return gives nanoseconds since the machine began
   */
  LongSupplier clock(VirtualClock virtual);

  /** {@return what guards the book-keeping of the host's memory} */
  Guard hostGuard();

  /**
   * A listener that may be told by several threads.
   *
   * @param listener one that may not
   * @return one that may, and passes all on
   */
  EventListener guarded(EventListener listener);

  /**
   * A vCPU goes to the guest, from wherever it is.
   *
   * @param vcpu the vCPU of the thread that calls
   */
  void enterGuest(Vcpu vcpu);

  /**
   * A vCPU goes to the host, from wherever it is.
   *
   * @param vcpu the vCPU of the thread that calls
   */
  void enterHost(Vcpu vcpu);

  /**
   * The access of a vCPU has ended.
   *
   * @param vcpu the vCPU of the thread that calls
   */
  void accessEnded(Vcpu vcpu);

  /**
   * Does something to a vCPU while it is not in the guest.
   *
   * @param vcpu any vCPU; if it is in the guest, this waits
   * @param action what to do; the vCPU does not enter the guest meanwhile
   */
  void outsideGuest(Vcpu vcpu, Runnable action);

  /**
   * Changes the memory slots while no vCPU is in the host; from then on
   * every vCPU sees the change. Source: install_new_memslots.
   *
   * @param change what to do
   */
  void changeSlots(Runnable change);

  /**
   * Replaces an entry of a table, as the processor does when it marks
   * what it used: only if nobody changed it meanwhile.
   *
   * @param table the entries
   * @param index which one
   * @param before what must stand there
   * @param after what stands there afterwards
   * @return false if something else stood there
   */
  boolean replaceEntry(long[] table, int index, long before, long after);
}
