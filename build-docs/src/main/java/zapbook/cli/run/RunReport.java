package zapbook.cli.run;

import java.util.Map;
import zapbook.stages.Stage;
import zapbook.workloads.Outcome;
import zapbook.workloads.Result;

/**
 * What machines read of a run.
 *
 * @param stage number of the stage
 * @param workload name of the workload
 * @param parameters the numbers it ran with
 * @param outcome done, stuck, noSpace, outOfMemory, unstable or endless
 * @param figures what matters in this workload
 * @param counters everything that was counted
 * @param lock holds, maxHoldNanos and totalHoldNanos, in virtual time
 */
record RunReport(int stage, String workload, Map<String, Long> parameters,
    String outcome, Map<String, Long> figures, Map<String, Long> counters,
    Map<String, Long> lock) {

  static RunReport of(Stage stage, Result result) {
    return new RunReport(stage.number(), result.workload(),
        result.parameters(), word(result.outcome()), result.figures(),
        result.counters(), result.lock());
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case DONE -> "done";
      case STUCK -> "stuck";
      case NO_SPACE -> "noSpace";
      case OUT_OF_MEMORY -> "outOfMemory";
      case UNSTABLE -> "unstable";
      case ENDLESS -> "endless";
    };
  }
}
