package zapbook.replay;

import java.util.HashMap;
import java.util.Map;
import zapbook.workloads.Parameter;
import zapbook.workloads.Workload;

/** Parameters that make a workload small: close to their least values. */
final class SmallRuns {
  private static final int SMALL = 200;

  private SmallRuns() { }

  static Map<String, Long> of(Workload workload) {
    Map<String, Long> numbers = new HashMap<>();
    for (Parameter each : workload.parameters()) {
      long small = Math.min(each.standard(), SMALL);
      numbers.put(each.name(), Math.max(small, each.least()));
    }
    if (numbers.containsKey("gib")) numbers.put("gib", 1L);
    if (numbers.containsKey("rounds")) numbers.put("rounds", 2L);
    return numbers;
  }
}
