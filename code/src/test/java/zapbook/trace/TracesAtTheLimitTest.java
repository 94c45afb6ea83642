package zapbook.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zapbook.stages.Stages;
import zapbook.vm.Paging;
import zapbook.workloads.Outcome;
import zapbook.workloads.Workloads;

/** Several traces at a time over the least limit that there is. */
class TracesAtTheLimitTest {

  /** Whole traces, access by access, and the pages that are left of them. */
  @ParameterizedTest
  @CsvSource({"5, 8", "8, 8", "5, 12", "8, 12"})
  void theWorkloadFaultsAboutAsOftenAsTheWholeTracesDo(
      int stage, int processes) throws IOException {
    TraceResult whole = run(stage, processes, 1);
    long pages = Workloads.named("programs-at-the-limit")
        .run(Stages.stage(stage).factory(), "processes=" + processes,
            "atOnce=" + processes).figure("faults");
    assertThat(whole.outcome()).isEqualTo(Outcome.DONE);
    assertThat(pages).isCloseTo(
        whole.counters().faults(), withPercentage(15));
  }

  @Test
  void aLimitBelowTheRootsInUseIsAnOutcomeAndNoFaultOfTheKit()
      throws IOException {
    TraceResult before = run(6, 70, 70);
    assertThat(before.outcome())
        .isIn(Outcome.STUCK, Outcome.NO_SPACE);
    TraceResult after = run(7, 70, 70);
    assertThat(after.outcome()).isEqualTo(Outcome.NO_SPACE);
    assertThat(after.toString()).contains(": -ENOSPC to user space after ");
  }

  private static TraceResult run(int stage, int processes, int vcpus)
      throws IOException {
    List<LackeyTrace> traces = new ArrayList<>();
    for (int n = 0; n < processes; n++) {
      traces.add(LackeyTrace.sample(n % 2 == 0 ? "date" : "true"));
    }
    TraceOptions options =
        new TraceOptions("1G", Paging.SHADOW, vcpus, 64, 1_000);
    return new TraceRun(traces, options, Stages.stage(stage)::create)
        .run(Progress.NONE);
  }
}
