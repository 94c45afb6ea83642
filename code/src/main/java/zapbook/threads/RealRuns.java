package zapbook.threads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;
import zapbook.workloads.Result;
import zapbook.workloads.Workload;

/**
 * Several runs of a workload under the real lock: one alone says little.
 * The first ones find code that is not compiled yet; they are run and
 * forgotten.
 *
 * @param warmUps runs to forget, 0 or more
 * @param runs runs to keep, at least 1
 */
public record RealRuns(int warmUps, int runs) {
  /** Refuses numbers that mean nothing. */
  public RealRuns {
    if (warmUps < 0 || runs < 1) {
      throw new IllegalArgumentException("0 or more runs to warm up and 1"
          + " or more to keep, not " + warmUps + " and " + runs);
    }
  }

  /**
   * Runs a workload.
   *
   * @param workload a workload that makes sense under the real lock
   * @param stage makes the MMU
   * @param given parameters that are not to have their standard value
   * @return the last result with the median of each figure, and with the
   *     least and the most of the longest hold
   * @throws IllegalArgumentException if the workload needs a simulation,
   *     or a parameter is wrong
   */
  public Result of(Workload workload,
      Function<Vm, ? extends ShadowMmu> stage, Map<String, Long> given) {
    List<Result> kept = new ArrayList<>();
    for (int run = 0; run < warmUps + runs; run++) {
      Result result = workload.run(stage, given, new RealSetting());
      if (run >= warmUps) kept.add(result);
    }
    Result last = kept.get(runs - 1);
    return new Result(last.workload(), last.parameters(), last.outcome(),
        last.reason(), medians(kept), Map.of(), Map.of(), last.kernelLog());
  }

  private Map<String, Long> medians(List<Result> kept) {
    Map<String, Long> all = new LinkedHashMap<>();
    for (String name : kept.get(0).figures().keySet()) {
      List<Long> sorted = kept.stream()
          .map(result -> result.figure(name)).sorted().toList();
      all.put(name, sorted.get(runs / 2));
      if (!name.equals("realMaxHoldNanos")) continue;
      all.put("realLeastMaxHoldNanos", sorted.get(0));
      all.put("realMostMaxHoldNanos", sorted.get(runs - 1));
    }
    return all;
  }
}
