package zapbook.workloads;

import java.util.List;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param workload name of the workload
 * @param parameters the numbers it ran with
 * @param outcome how it ended
 * @param reason what cut it short, in words; empty if it is done
 * @param figures what matters here, by name, in a fixed order
 * @param counters everything that was counted; empty if time is real
 * @param lock holds, maxHoldNanos and totalHoldNanos of the MMU lock, in
 *     virtual time; empty if time is real
 * @param kernelLog the lines of the host's kernel log, oldest first
 */
public record Result(String workload, Map<String, Long> parameters,
    Outcome outcome, String reason, Map<String, Long> figures,
    Map<String, Long> counters, Map<String, Long> lock,
    List<String> kernelLog) {

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
