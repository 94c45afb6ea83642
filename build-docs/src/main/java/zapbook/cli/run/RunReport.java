package zapbook.cli.run;

import java.util.Map;
import zapbook.workloads.Outcome;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;

/**
 * What machines read of a run.
 *
 * @param stage number of the stage; null if it ran on a variant
 * @param variant name of the variant; null if it ran on a stage
 * @param workload name of the workload
 * @param label stages, historical or counterfactual: what it compares
 * @param parameters the numbers it ran with
 * @param outcome done, stuck, noSpace, outOfMemory, unstable or endless
 * @param figures what matters in this workload
 * @param counters everything that was counted
 * @param lock holds, maxHoldNanos and totalHoldNanos, in virtual time
 */
record RunReport(Integer stage, String variant, String workload,
    String label, Map<String, Long> parameters, String outcome,
    Map<String, Long> figures, Map<String, Long> counters,
    Map<String, Long> lock) {

  static RunReport of(Workload workload, Subject subject, Result result) {
    boolean plain = subject.isStage();
    return new RunReport(plain ? subject.stage() : null,
        plain ? null : subject.name(), result.workload(),
        workload.label().toString(), result.parameters(),
        word(result.outcome()), result.figures(),
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
