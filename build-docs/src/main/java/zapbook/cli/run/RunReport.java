package zapbook.cli.run;

import java.util.List;
import java.util.Map;
import zapbook.cli.work.LockChoice;
import zapbook.cli.work.Order;
import zapbook.cli.work.Paper;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;

/**
 * What machines read of a run.
 *
 * @param stage number of the stage; null if it ran on a variant
 * @param variant name of the variant; null if it ran on no variant
 * @param yours name of a class of the reader's; null if it ran on none
 * @param workload name of the workload
 * @param label stages, historical or counterfactual: what it compares
 * @param parameters the numbers it ran with
 * @param clock virtual, or real under the lock of real threads
 * @param outcome done, stuck, noSpace, outOfMemory, unstable or endless;
 *     of a class that came to no result notCompiled, refused, threw,
 *     ended or tooLong
 * @param reason what cut it short, in words; empty if it is done
 * @param figures what matters in this workload
 * @param counters everything that was counted
 * @param lock holds, maxHoldNanos and totalHoldNanos, in virtual time;
 *     empty if the clock is real
 * @param kernelLog the lines of the host's kernel log
 */
record RunReport(Integer stage, String variant, String yours,
    String workload, String label, Map<String, Long> parameters,
    String clock, String outcome, String reason,
    Map<String, Long> figures, Map<String, Long> counters,
    Map<String, Long> lock, List<String> kernelLog) {

  static RunReport of(Workload workload, Subject subject, Result result) {
    boolean plain = subject.isStage();
    boolean variant = !plain && workload.variants().stream()
        .anyMatch(each -> each.name().equals(subject.name()));
    return new RunReport(plain ? subject.stage() : null,
        variant ? subject.name() : null,
        plain || variant ? null : subject.name(), result.workload(),
        workload.label().toString(), result.parameters(),
        result.isReal() ? "real" : "virtual", result.outcome().word(),
        result.reason(), result.figures(), result.counters(),
        result.lock(), result.kernelLog());
  }

  /** A run of the reader's class that came to no result. */
  static RunReport of(Workload workload, Paper failed, Order order) {
    return new RunReport(null, null, failed.name(), workload.name(),
        workload.label().toString(), order.numbers(),
        order.lock() == LockChoice.real ? "real" : "virtual",
        failed.failure(), failed.text(), Map.of(), Map.of(), Map.of(),
        List.of());
  }
}
