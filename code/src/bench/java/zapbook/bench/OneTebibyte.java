package zapbook.bench;

import java.util.Locale;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/**
 * Fills the tables of a 1 TiB guest, 268,435,456 entries, and zaps them
 * all. Prints time and memory.
 *
 * <pre>
 *   mvn -q -pl code -Pbench verify -Dbench.main=OneTebibyte
 * </pre>
 *
 * <p>It needs a heap of 10 GiB; the profile sees to that.
 */
public final class OneTebibyte {
  private static final int GIB = 1_024;

  private OneTebibyte() { }

  /**
   * Runs it.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    System.out.println(Machine.describe());
    long begin = System.nanoTime();
    ShadowMmu mmu = Guests.full(GIB);
    Vm vm = mmu.vm();
    print("guest", "%,d GiB, %,d shadow pages", GIB, mmu.usedMmuPages());
    print("filled in", "%,d ms", millisSince(begin));
    print("heap in use", "%,d MiB of %,d MiB", heap(), maxHeap());
    long virtual = vm.clock().nanos();
    begin = System.nanoTime();
    mmu.slotDeleted(vm.slots().all().get(0));
    long nanos = System.nanoTime() - begin;
    print("zapped in", "%,d ms, %,d ns a page", nanos / 1_000_000,
        nanos / (mmu.vm().slots().frames() / 512));
    print("virtual time", "%,d ms, the lock held throughout",
        (vm.clock().nanos() - virtual) / 1_000_000);
    print("pages left", "%,d (a root that a vCPU still holds)",
        mmu.usedMmuPages());
    System.gc();
    print("heap afterwards", "%,d MiB", heap());
  }

  private static void print(String what, String form, Object... numbers) {
    System.out.printf(Locale.ROOT, "%-16s %s%n", what,
        String.format(Locale.ROOT, form, numbers));
  }

  private static long millisSince(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory() >> 20;
  }

  private static long maxHeap() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }
}
