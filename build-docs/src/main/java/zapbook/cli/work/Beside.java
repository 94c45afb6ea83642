package zapbook.cli.work;

import java.util.List;
import java.util.Map;
import zapbook.replay.Replay;
import zapbook.replay.Window;
import zapbook.replay.page.ReplayHtml;
import zapbook.stages.Stages;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;

/**
 * What a page shows beside the figures of a learner's class: a replay of a
 * stage and of the class.
 *
 * @param stage number of the stage that stands to the left
 * @param numbers parameters of the replay, which is shorter than the run
 */
public record Beside(int stage, Map<String, Long> numbers) {

  /** The replay as part of a page. */
  String replay(Workload workload, Subject own) {
    return ReplayHtml.element(Replay.of(workload,
        List.of(Subject.of(Stages.stage(stage)), own), numbers,
        Window.STANDARD.from(Window.From.RESET)), null, false);
  }
}
