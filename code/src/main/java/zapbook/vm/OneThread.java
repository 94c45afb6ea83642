package zapbook.vm;

import java.util.function.LongSupplier;
import zapbook.machine.Guard;
import zapbook.machine.VirtualClock;
import zapbook.observe.EventListener;
import zapbook.observe.Events;

/** One thread runs everything: it cannot get in its own way. */
final class OneThread implements Threading {
  @Override
  public MmuLock mmuLock(SimulatedLock simulated, Events events) {
    return simulated;
  }

  @Override
  public LongSupplier clock(VirtualClock virtual) {
    return virtual::nanos;
  }

  @Override
  public Guard hostGuard() {
    return Guard.NONE;
  }

  @Override
  public EventListener guarded(EventListener listener) {
    return listener;
  }

  @Override
  public void enterGuest(Vcpu vcpu) { }

  @Override
  public void enterHost(Vcpu vcpu) { }

  @Override
  public void accessEnded(Vcpu vcpu) { }

  @Override
  public void outsideGuest(Vcpu vcpu, Runnable action) {
    action.run();
  }

  @Override
  public void changeSlots(Runnable change) {
    change.run();
  }

  @Override
  public boolean replaceEntry(
      long[] table, int index, long before, long after) {
    table[index] = after;
    return true;
  }
}
