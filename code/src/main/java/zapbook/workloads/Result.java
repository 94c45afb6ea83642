package zapbook.workloads;

import java.util.Map;

/**
 * What came of a run.
 *
 * @param workload name of the workload
 * @param parameters the numbers it ran with
 * @param outcome how it ended
 * @param figures what matters here, by name, in a fixed order
 * @param counters everything that was counted
 * @param lock holds, maxHoldNanos and totalHoldNanos of the MMU lock
 */
public record Result(String workload, Map<String, Long> parameters,
    Outcome outcome, Map<String, Long> figures,
    Map<String, Long> counters, Map<String, Long> lock) {

  /**
   * A figure.
   *
   * @param name its name
   * @return its value
   */
  public long figure(String name) {
    return figures.get(name);
  }

  @Override
  public String toString() {
    return workload + ": " + outcome + " " + figures;
  }
}
