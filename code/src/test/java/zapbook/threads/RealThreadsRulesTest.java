package zapbook.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/** Who waits for whom, one rule at a time. */
@Timeout(60)
class RealThreadsRulesTest {
  private final List<Long> holds = new ArrayList<>();
  private final RealThreads threads = new RealThreads(holds::add);
  private final Vm vm =
      Vm.withMemory("64M").vcpus(2).threading(threads).build();
  private final Vcpu vcpu = vm.vcpu(0);
  private final List<String> story = new ArrayList<>();

  @Test
  void whoFlushesWaitsForAVcpuThatIsInTheGuest() throws Exception {
    threads.enterGuest(vcpu);
    Thread other = new Thread(() ->
        threads.outsideGuest(vcpu, () -> story.add("flushed")));
    startAndAwaitItsWait(other);
    story.add("left the guest");
    threads.accessEnded(vcpu);
    other.join();
    assertThat(story).containsExactly("left the guest", "flushed");
  }

  @Test
  void whoChangesSlotsWaitsForAVcpuThatIsInTheHost() throws Exception {
    threads.enterHost(vcpu);
    Thread other = new Thread(() ->
        threads.changeSlots(() -> story.add("changed")));
    startAndAwaitItsWait(other);
    story.add("left the host");
    threads.enterGuest(vcpu);
    other.join();
    assertThat(story).containsExactly("left the host", "changed");
  }

  @Test
  void whoYieldsTheLockComesAfterThoseWhoWait() throws Exception {
    vm.lock().lock();
    Thread other = new Thread(() -> {
      vm.lock().lock();
      story.add("the other had it");
      vm.lock().unlock();
    });
    startAndAwaitItsWait(other);
    assertThat(vm.lock().condResched()).isTrue();
    story.add("back");
    vm.lock().unlock();
    assertThat(story).containsExactly("the other had it", "back");
    assertThat(holds).hasSize(3).allMatch(nanos -> nanos >= 0);
  }

  private static void startAndAwaitItsWait(Thread other) {
    other.start();
    while (other.getState() != Thread.State.WAITING) Thread.onSpinWait();
  }

  @Test
  void aLockThatNobodyWaitsForIsNotYielded() {
    vm.lock().lock();
    assertThat(vm.lock().condResched()).isFalse();
    vm.lock().unlock();
    assertThat(vm.lock().isHeld()).isFalse();
    assertThat(holds).hasSize(1);
  }

  @Test
  void theLockRefusesToBeTakenTwiceAndToBeDroppedByAStranger() {
    assertThatThrownBy(vm.lock()::unlock)
        .hasMessage("the MMU lock is not held");
    vm.lock().lock();
    assertThatThrownBy(vm.lock()::lock)
        .hasMessage("the MMU lock is held");
  }

  @Test
  void anEntryThatSomebodyChangedIsNotMarkedAsUsed() {
    long[] table = {7, 8};
    assertThat(threads.replaceEntry(table, 1, 9, 10)).isFalse();
    assertThat(threads.replaceEntry(table, 1, 8, 10)).isTrue();
    assertThat(table).containsExactly(7, 10);
  }

  @Test
  void aListenerIsToldByOneThreadAtATime() throws Exception {
    int[] told = {0};
    var guarded = threads.guarded((kind, page, a, b) -> told[0]++);
    List<Thread> tellers = new ArrayList<>();
    for (int at = 0; at < 4; at++) {
      tellers.add(new Thread(() -> {
        for (int n = 0; n < 50_000; n++) guarded.on(null, 0, 0, 0);
      }));
    }
    tellers.forEach(Thread::start);
    for (Thread teller : tellers) teller.join();
    assertThat(told[0]).isEqualTo(200_000);
  }

  @Test
  void whereRealThreadsRunThereIsNoSimulatedLock() {
    assertThatThrownBy(vm::simulatedLock)
        .hasMessage("real threads run this VM");
    Vm simulated = Vm.withMemory("64M").build();
    assertThat(simulated.simulatedLock()).isSameAs(simulated.lock());
  }
}
