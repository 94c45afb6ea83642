package zapbook.workloads;

import java.util.List;
import java.util.stream.Collectors;

/** All workloads, in the order of the chapters. */
public final class Workloads {
  private static final List<Workload> ALL = List.of(
      new SlotDeleteUnderPressure(), new Restarts(), new MemoryHotplug(),
      new DeadRoots(), new Recycling(), new DropCaches(),
      new NoPagesLeft(), new WorkingSetAtTheLimit(),
      new DirtyLogSoftLockup());

  private Workloads() { }

  /** {@return all workloads} */
  public static List<Workload> all() {
    return ALL;
  }

  /**
   * A workload by its name.
   *
   * @param name for instance drop-caches
   * @return the workload
   * @throws IllegalArgumentException if there is none
   */
  public static Workload named(String name) {
    for (Workload each : ALL) {
      if (each.name().equals(name)) return each;
    }
    throw new IllegalArgumentException("no workload '" + name
        + "', expected one of " + ALL.stream().map(Workload::name)
            .collect(Collectors.joining(", ")));
  }
}
