package zapbook.threads;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import zapbook.machine.Guard;
import zapbook.machine.VirtualClock;
import zapbook.observe.EventListener;
import zapbook.observe.Events;
import zapbook.vm.MmuLock;
import zapbook.vm.SimulatedLock;
import zapbook.vm.Threading;
import zapbook.vm.Vcpu;
import zapbook.vm.VmPlan;

/**
 * Keeps the threads of one VM apart.
 *
 * <p>Who takes more than one lock takes them in this order: the slots,
 * the MMU lock, the places of vCPUs, what guards the host's memory. In
 * the guest a vCPU holds its place and takes none but the last.
 */
public final class RealThreads implements Threading {
  private static final VarHandle ENTRY =
      MethodHandles.arrayElementVarHandle(long[].class);

  private final RealLock mmuLock;
  /** Read by who is in the host, written by who changes slots. */
  private final ReentrantReadWriteLock slots =
      new ReentrantReadWriteLock();
  /** By the id of the vCPU. */
  private final VcpuPlace[] places = new VcpuPlace[VmPlan.MAX_VCPUS];
  private final LockGuard host = new LockGuard();

  /**
   * For a VM that is about to be planned.
   *
   * @param holds told how long each hold of the MMU lock was, in
   *     nanoseconds; by one thread at a time
   */
  public RealThreads(LongConsumer holds) {
    mmuLock = new RealLock(holds);
    for (int id = 0; id < places.length; id++) places[id] = new VcpuPlace();
  }

  @Override
  public MmuLock mmuLock(SimulatedLock simulated, Events events) {
    mmuLock.tell(events);
    return mmuLock;
  }

  @Override
  public LongSupplier clock(VirtualClock virtual) {
    long began = System.nanoTime();
    return () -> System.nanoTime() - began;
  }

  /** The lock, for who wants it and does nothing with it. */
  RealLock lock() {
    return mmuLock;
  }

  @Override
  public Guard hostGuard() {
    return host;
  }

  @Override
  public EventListener guarded(EventListener listener) {
    ReentrantLock turn = new ReentrantLock();
    return (kind, page, a, b) -> {
      turn.lock();
      try {
        listener.on(kind, page, a, b);
      } finally {
        turn.unlock();
      }
    };
  }

  @Override
  public void enterGuest(Vcpu vcpu) {
    VcpuPlace place = places[vcpu.id()];
    if (place.where == VcpuPlace.GUEST) return;
    leave(place);
    place.guest.lock();
    place.where = VcpuPlace.GUEST;
  }

  @Override
  public void enterHost(Vcpu vcpu) {
    VcpuPlace place = places[vcpu.id()];
    if (place.where == VcpuPlace.HOST) return;
    leave(place);
    slots.readLock().lock();
    place.where = VcpuPlace.HOST;
  }

  @Override
  public void accessEnded(Vcpu vcpu) {
    leave(places[vcpu.id()]);
  }

  private void leave(VcpuPlace place) {
    int left = place.where;
    place.where = VcpuPlace.NOWHERE;
    if (left == VcpuPlace.GUEST) place.guest.unlock();
    if (left == VcpuPlace.HOST) slots.readLock().unlock();
  }

  @Override
  public void outsideGuest(Vcpu vcpu, Runnable action) {
    VcpuPlace place = places[vcpu.id()];
    place.guest.lock();
    try {
      action.run();
    } finally {
      place.guest.unlock();
    }
  }

  @Override
  public void changeSlots(Runnable change) {
    slots.writeLock().lock();
    try {
      change.run();
    } finally {
      slots.writeLock().unlock();
    }
  }

  @Override
  public boolean replaceEntry(
      long[] table, int index, long before, long after) {
    return ENTRY.compareAndSet(table, index, before, after);
  }

  /**
   * Does something while every vCPU is out of the guest and nobody holds
   * the MMU lock: then an audit sees what agrees.
   *
   * @param action what to do; it must not take the MMU lock
   */
  public void whileAllStandStill(Runnable action) {
    mmuLock.lock();
    for (VcpuPlace place : places) place.guest.lock();
    try {
      action.run();
    } finally {
      for (VcpuPlace place : places) place.guest.unlock();
      mmuLock.unlock();
    }
  }

  @Override
  public String toString() {
    return "real threads, MMU " + mmuLock;
  }
}
