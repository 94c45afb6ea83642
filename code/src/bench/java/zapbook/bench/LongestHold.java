package zapbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import zapbook.mmu.GuestFiller;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Stages;
import zapbook.threads.RealThreads;
import zapbook.vm.Vcpu;
import zapbook.vm.Vm;

/**
 * How long the obsolete walk holds the lock in a 64 GiB guest, 32,768
 * leaf pages of 512 entries, before chapter 9 and after it, while another
 * thread always wants the lock. Real time, medians of several walks.
 *
 * <pre>
 *   mvn -q -pl code -Pbench verify -Dbench.main=LongestHold
 * </pre>
 *
 * <p>The last hold of a walk ends with the freeing of all that was
 * zapped, in one go, as it does in the kernel: no patch of this book
 * changed that. So it is told apart.
 */
public final class LongestHold {
  private static final int GIB = 64;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 7;

  /** The holds of one walk, in nanoseconds, in their order. */
  private record Walk(List<Long> holds) {
    long count() {
      return holds.size();
    }

    long last() {
      return holds.get(holds.size() - 1);
    }

    long longestButTheLast() {
      return holds.subList(0, holds.size() - 1).stream()
          .mapToLong(Long::longValue).max().orElse(0);
    }

    long longest() {
      return Math.max(last(), longestButTheLast());
    }
  }

  private final Vm vm;
  private final ShadowMmu mmu;
  /** The thread whose holds are kept, null while nothing is measured. */
  private volatile Thread walker;
  private final List<Long> holds = new ArrayList<>();
  private volatile boolean over;

  private LongestHold(int stage) {
    vm = Vm.withMemory(GIB + "G").uncounted()
        .threading(new RealThreads(this::held)).build();
    mmu = vm.start(Stages.stage(stage).create(vm));
  }

  private void held(long nanos) {
    if (Thread.currentThread() == walker) holds.add(nanos);
  }

  /**
   * Runs it.
   *
   * @param args not used
   * @throws InterruptedException if somebody interrupts it
   */
  public static void main(String[] args) throws InterruptedException {
    System.out.println(Machine.describe());
    System.out.printf("obsolete walk, %d GiB; medians of %d walks, ns%n",
        GIB, ROUNDS);
    System.out.printf("%-9s %9s %14s %20s %14s%n", "", "holds", "longest",
        "longest but the last", "the last");
    for (int stage : new int[] {8, 9}) print(stage, walks(stage));
  }

  private static void print(int stage, List<Walk> walks) {
    System.out.printf(Locale.ROOT, "%-9s %,9d %,14d %,20d %,14d%n",
        "stage " + stage, median(walks, Walk::count),
        median(walks, Walk::longest),
        median(walks, Walk::longestButTheLast), median(walks, Walk::last));
  }

  private static long median(List<Walk> walks, ToLongFunction<Walk> part) {
    return walks.stream().mapToLong(part).sorted()
        .skip(walks.size() / 2).findFirst().orElseThrow();
  }

  private static List<Walk> walks(int stage) throws InterruptedException {
    LongestHold one = new LongestHold(stage);
    List<Walk> walks = new ArrayList<>();
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      Walk walk = one.walk();
      if (round >= WARM_UPS) walks.add(walk);
    }
    return walks;
  }

  /** The last hold of all sets the new limit and is no part of the walk. */
  private Walk walk() throws InterruptedException {
    for (Vcpu vcpu : vm.vcpus()) mmu.dropRoots(vcpu);
    mmu.zapAll();
    GuestFiller.fill(mmu, GIB);
    holds.clear();
    over = false;
    Thread other = new Thread(this::wantTheLock);
    other.start();
    walker = Thread.currentThread();
    mmu.slotDeleted(vm.slots().all().get(0));
    walker = null;
    over = true;
    other.join();
    return new Walk(List.copyOf(holds.subList(0, holds.size() - 1)));
  }

  private void wantTheLock() {
    while (!over) {
      vm.lock().lock();
      vm.lock().unlock();
    }
  }
}
