package zapbook.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.mmu.MmuAudit;
import zapbook.mmu.Operations;
import zapbook.mmu.ShadowMmu;
import zapbook.observe.Counters;
import zapbook.observe.EventKind;
import zapbook.stages.Stages;
import zapbook.vm.GuestKernel;
import zapbook.vm.MemorySlot;
import zapbook.vm.Paging;
import zapbook.vm.Vm;
import zapbook.vm.VmPlan;

/**
 * vCPUs, a zapper and a shrinker, each with a thread of its own. All of
 * them do a fixed amount of work; the last two keep step with the vCPUs.
 */
class RealThreadsTest {
  private static final int VCPUS = 3;
  private static final int ACCESSES = 40_000;
  /** Accesses of a vCPU for which others do one round of their work. */
  private static final int STEP = 40;
  private static final int ROUNDS_BETWEEN_AUDITS = 16;
  /** First frame of a slot that comes and goes. */
  private static final long FLEETING = 0x100000;

  private final ExecutorService pool = Executors.newCachedThreadPool();
  /** Steps of the vCPUs that the zapper and the shrinker follow. */
  private final Semaphore zapSteps = new Semaphore(0);
  private final Semaphore shrinkSteps = new Semaphore(0);
  /** Holds of the MMU lock; told by one thread at a time. */
  private final long[] holds = new long[1];
  private final RealThreads threads = new RealThreads(nanos -> holds[0]++);
  private final List<String> findings = new ArrayList<>();
  private Vm vm;
  private ShadowMmu mmu;

  @AfterEach
  void endThreads() {
    pool.shutdownNow();
  }

  private void start(int stage, VmPlan plan) {
    vm = plan.vcpus(VCPUS)
        .threading(new SlowThreads(threads)).build();
    mmu = vm.start(Stages.stage(stage).create(vm));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9})
  void underTwoDimensionalPagingEachVcpuReadsWhatItWrote(int stage)
      throws Exception {
    start(stage, Vm.withMemory("1G"));
    mmu.limitMmuPages(64);
    runAll(id -> new PhysicalGuest(vm.vcpu(id)));
    assertThat(mmu.usedMmuPages()).isLessThanOrEqualTo(64);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9})
  void underShadowPagingEachVcpuReadsWhatItWrote(int stage)
      throws Exception {
    start(stage,
        Vm.withMemory("64M").paging(Paging.SHADOW));
    GuestKernel kernel = new GuestKernel(vm);
    List<ProcessGuest> guests = new ArrayList<>();
    for (int id = 0; id < VCPUS; id++) {
      guests.add(new ProcessGuest(kernel, vm.vcpu(id)));
    }
    runAll(guests::get);
  }

  /** A guest that makes accesses and checks what it reads. */
  interface Guest {
    void access(int number);
  }

  /** Gives the guest that runs on a vCPU. */
  private interface Guests {
    Guest of(int vcpu);
  }

  private void runAll(Guests guests) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    for (int id = 0; id < VCPUS; id++) {
      Guest guest = guests.of(id);
      all.add(pool.submit(() -> work(guest)));
    }
    all.add(pool.submit(follow(zapSteps, this::zapAndChangeSlots)));
    all.add(pool.submit(follow(shrinkSteps, round -> mmu.shrink(128))));
    for (Future<?> each : all) each.get(5, TimeUnit.MINUTES);
    audit();
    assertThat(findings).isEmpty();
    countersAgree();
  }

  private void work(Guest guest) {
    for (int at = 0; at < ACCESSES; at++) {
      if (at % STEP == 0) {
        zapSteps.release();
        shrinkSteps.release();
      }
      guest.access(at);
    }
  }

  /** One round of work. */
  private interface Round {
    void run(int number);
  }

  private static Callable<Void> follow(Semaphore steps, Round round) {
    return () -> {
      for (int at = 0; at < VCPUS * ACCESSES / STEP; at++) {
        steps.acquire();
        round.run(at);
      }
      return null;
    };
  }

  /**
   * Not the plain zap-all: it walks from the newest page, so that running
   * vCPUs can keep it, and it them, busy for as long as chance will have
   * it. That was the livelock of August 2019.
   */
  private void zapAndChangeSlots(int round) {
    MemorySlot slot = vm.createSlot("fleeting", FLEETING, 64);
    if (round % 2 == 0) new Operations(mmu).zapAllFast();
    vm.deleteSlot(slot);
    if (round % ROUNDS_BETWEEN_AUDITS == 0) audit();
  }

  private void audit() {
    threads.whileAllStandStill(() -> findings.addAll(MmuAudit.of(mmu)));
  }

  /** A lost event would show here. */
  private void countersAgree() {
    Counters counters = vm.counters();
    long created = counters.count(EventKind.PAGE_CREATED);
    assertThat(created - counters.pagesFreed())
        .isEqualTo(mmu.usedMmuPages());
    assertThat(counters.retained()).isZero();
    assertThat(holds[0]).isGreaterThan(counters.faults() / 2);
  }
}
