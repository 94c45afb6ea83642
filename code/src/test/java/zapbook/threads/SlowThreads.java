package zapbook.threads;

import java.util.function.LongSupplier;
import zapbook.machine.Guard;
import zapbook.machine.VirtualClock;
import zapbook.observe.EventListener;
import zapbook.observe.Events;
import zapbook.vm.MmuLock;
import zapbook.vm.SimulatedLock;
import zapbook.vm.Threading;
import zapbook.vm.Vcpu;

/**
 * Real threads that give way to others at the worst moments: between the
 * look at an entry and its mark, and before a vCPU goes where it wants.
 */
final class SlowThreads implements Threading {
  private static final int ONE_IN = 4;

  private final Threading real;
  /** Counts without a lock: a lost count is one chance more or less. */
  private int moments;

  SlowThreads(Threading real) {
    this.real = real;
  }

  private void giveWay() {
    if (++moments % ONE_IN == 0) Thread.yield();
  }

  @Override
  public MmuLock mmuLock(SimulatedLock simulated, Events events) {
    return real.mmuLock(simulated, events);
  }

  @Override
  public LongSupplier clock(VirtualClock virtual) {
    return real.clock(virtual);
  }

  @Override
  public Guard hostGuard() {
    return real.hostGuard();
  }

  @Override
  public EventListener guarded(EventListener listener) {
    return real.guarded(listener);
  }

  @Override
  public void enterGuest(Vcpu vcpu) {
    giveWay();
    real.enterGuest(vcpu);
  }

  @Override
  public void enterHost(Vcpu vcpu) {
    giveWay();
    real.enterHost(vcpu);
  }

  @Override
  public void accessEnded(Vcpu vcpu) {
    real.accessEnded(vcpu);
  }

  @Override
  public void outsideGuest(Vcpu vcpu, Runnable action) {
    real.outsideGuest(vcpu, action);
  }

  @Override
  public void changeSlots(Runnable change) {
    real.changeSlots(change);
  }

  @Override
  public boolean replaceEntry(
      long[] table, int index, long before, long after) {
    giveWay();
    boolean replaced = real.replaceEntry(table, index, before, after);
    giveWay();
    return replaced;
  }
}
