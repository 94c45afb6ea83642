package zapbook.vm;

import java.util.ArrayList;
import java.util.List;
import zapbook.machine.HostMemory;

/**
 * The host's side of memory reclaim: one shrinker for the shadow pages of
 * all VMs, which serves one VM at a call, in turn. Who comes next is
 * decided in {@link #scan}. Source: mmu_shrink_scan, mmu_shrink_count,
 * do_shrink_slab.
 */
public class HostShrinker {
  /** Pages that one call is asked for. Source: SHRINK_BATCH. */
  public static final int BATCH = 128;
  /** What reclaim divides by: ten times the default of 2. */
  public static final int SEEKS = 20;
  /** drop_caches goes on while a round freed more than this. */
  public static final int DROP_CACHES_ENOUGH = 10;

  /** Work that a pass left over, in pages. Source: nr_deferred. */
  private long putOff;
  /** The VMs, the next to be served first. */
  private final List<Vm> vms = new ArrayList<>();

  /** A shrinker that serves nobody. */
  public HostShrinker() { }

  /**
   * Lets a host call this shrinker when its memory runs out.
   *
   * @param host the host's memory
   */
  public final void serve(HostMemory host) {
    host.onShortage(frames -> {
      long before = host.used();
      scan(BATCH);
      return before - host.used();
    });
  }

  /**
   * Adds a VM, behind the others.
   *
   * @param vm a VM that was started
   */
  public final void add(Vm vm) {
    vms.add(vm);
  }

  /** {@return used shadow pages of all VMs; retained ones are not in it} */
  public final long count() {
    return vms.stream().mapToLong(vm -> vm.mmu().usedMmuPages()).sum();
  }

  /**
   * Serves one VM: the first that has something. At most as many VMs are
   * looked at as pages are wanted.
   *
   * @param request how many pages are wanted
   * @return how many the host is told that it gets
   */
  public long scan(long request) {
    long budget = request;
    for (Vm vm : vms()) {
      if (budget-- == 0) break;
      if (!vm.mmu().hasSomethingToShrink()) continue;
      moveToTail(vm);
      return vm.mmu().shrink(request);
    }
    return 0;
  }

  /**
   * Puts a VM behind all others. Source: list_move_tail.
   *
   * @param vm a VM that was added
   * @throws IllegalArgumentException if it was not
   */
  protected final void moveToTail(Vm vm) {
    if (!vms.remove(vm)) {
      throw new IllegalArgumentException("not served here: " + vm);
    }
    vms.add(vm);
  }

  /**
   * One pass of reclaim at the highest priority: a fifth of all objects
   * and what was left over before, in batches. What is left of a batch
   * is put off to the next pass.
   *
   * @return how many pages the host is told that it got
   */
  public final long pass() {
    long objects = count();
    long share = objects * 4 / SEEKS;
    long work = putOff + share;
    if (share < objects / 4) work = Math.min(work, objects / 2);
    work = Math.min(work, 2 * objects);
    putOff += share;
    long told = 0;
    for (; work >= BATCH || work > 0 && work >= objects; work -= BATCH) {
      told += scan(Math.min(BATCH, work));
      putOff = Math.max(0, putOff - BATCH);
    }
    return told;
  }

  /**
   * Writes to drop_caches: pass after pass, while one freed enough.
   *
   * @return how many passes there were
   */
  public final int dropCaches() {
    int passes = 1;
    while (pass() > DROP_CACHES_ENOUGH) passes++;
    return passes;
  }

  /** {@return a copy of the list of VMs, the next to be served first} */
  public final List<Vm> vms() {
    return List.copyOf(vms);
  }

  @Override
  public String toString() {
    return "shrinker for " + (vms.size() < 2 ? vms : vms.size() + " VMs");
  }
}
