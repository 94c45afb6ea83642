package zapbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import zapbook.mmu.GuestFiller;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Stage;
import zapbook.stages.Stages;
import zapbook.threads.RealThreads;
import zapbook.vm.MemorySlot;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * How long real threads hold the MMU lock, stage by stage: two vCPUs
 * touch the memory of a 4 GiB guest that is mapped by 4 KiB pages, and a
 * zapper throws everything away, in each of the ways there are.
 *
 * <pre>
 *   mvn -q -pl code -Pbench verify -Dbench.main=HoldTimes
 * </pre>
 */
public final class HoldTimes {
  private static final int GIB = 4;
  private static final int VCPUS = 2;
  private static final int ACCESSES = 100_000;
  private static final int ROUNDS = 5;

  /** Hold times of the MMU lock, in nanoseconds. */
  private final Histogram holds = new Histogram(3);
  private final Vm vm;
  private final ShadowMmu mmu;

  private HoldTimes(Stage stage) {
    vm = Vm.withMemory(GIB + "G").vcpus(VCPUS).uncounted()
        .threading(new RealThreads(holds::recordValue)).build();
    mmu = vm.start(stage.create(vm));
  }

  /**
   * Runs it.
   *
   * @param args not used
   * @throws Exception if a thread failed
   */
  public static void main(String[] args) throws Exception {
    System.out.println(Machine.describe());
    System.out.printf("%-9s %-14s %9s %12s %12s %12s%n", "", "",
        "holds", "median ns", "99 % ns", "longest ns");
    for (Stage stage : Stages.all()) {
      run(stage, "zap all", MemoryGoes::zapAll);
      run(stage, "slot deleted", MemoryGoes::slotDeleted);
    }
  }

  /** How everything is thrown away. */
  private record MemoryGoes(ShadowMmu mmu, MemorySlot slot) {
    void zapAll() {
      mmu.zapAll();
    }

    void slotDeleted() {
      mmu.slotDeleted(slot);
    }
  }

  private static void run(
      Stage stage, String what, Consumer<MemoryGoes> way) throws Exception {
    new HoldTimes(stage).round(way);
    HoldTimes measured = new HoldTimes(stage);
    for (int round = 0; round < ROUNDS; round++) measured.round(way);
    Histogram holds = measured.holds;
    System.out.printf(Locale.ROOT,
        "%-9s %-14s %,9d %,12d %,12d %,12d%n", "stage " + stage.number(),
        what, holds.getTotalCount(), holds.getValueAtPercentile(50),
        holds.getValueAtPercentile(99), holds.getMaxValue());
  }

  private void round(Consumer<MemoryGoes> way) throws Exception {
    fill();
    ExecutorService pool = Executors.newCachedThreadPool();
    List<Future<?>> all = new ArrayList<>();
    for (Vcpu vcpu : vm.vcpus()) all.add(pool.submit(() -> touch(vcpu)));
    MemorySlot slot = vm.slots().all().get(0);
    all.add(pool.submit(() -> way.accept(new MemoryGoes(mmu, slot))));
    for (Future<?> each : all) each.get();
    pool.shutdown();
  }

  /** What it takes to begin anew is not of interest. */
  private void fill() {
    Histogram before = holds.copy();
    for (Vcpu vcpu : vm.vcpus()) mmu.dropRoots(vcpu);
    mmu.zapAll();
    GuestFiller.fill(mmu, GIB);
    holds.reset();
    holds.add(before);
  }

  private void touch(Vcpu vcpu) {
    SplittableRandom random = new SplittableRandom(vcpu.id());
    long bytes = (long) GIB << 30;
    for (int at = 0; at < ACCESSES; at++) {
      vcpu.touch(random.nextLong(bytes), true);
    }
  }
}
