package zapbook.workloads;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All workloads: one a chapter, in their order, and then those that put a
 * variant beside the stages.
 */
public final class Workloads {
  private static final List<Workload> ALL = List.of(
      new SlotDeleteUnderPressure(), new Restarts(), new MemoryHotplug(),
      new DeadRoots(), new Recycling(), new DropCaches(),
      new NoPagesLeft(), new WorkingSetAtTheLimit(),
      new ProgramsAtTheLimit(), new DirtyLogSoftLockup(),
      new Livelock(), new MmioWalk(), new GenerationWrap(),
      new EndlessRecycling());

  private Workloads() { }

  /** {@return all workloads} */
  public static List<Workload> all() {
    return ALL;
  }

  /**
   * Runs a workload on all stages, and on its variants.
   *
   * @param name for instance restarts
   * @param given parameters that are not to have their standard value,
   *     such as {@code roots=16}
   * @return what came of it
   * @throws IllegalArgumentException if there is no such workload, or a
   *     parameter is malformed, unknown or out of its range
   */
  public static Comparison compare(String name, String... given) {
    return named(name).compare(given);
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
