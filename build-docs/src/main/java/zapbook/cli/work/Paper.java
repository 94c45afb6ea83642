package zapbook.cli.work;

import java.util.List;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;

/**
 * What came of a run of a learner's class.
 *
 * @param name the class's own name
 * @param stage number of the stage that it extends, -1 for none
 * @param result what came of the run; null if it failed
 * @param failure notCompiled, refused, threw, ended or tooLong; null if
 *     it came to a result
 * @param text the failure in words, without the class's name
 * @param printed the beginning of what the class printed
 * @param audit what is wrong with the pages after the run, a sentence each;
 *     nobody looked unless a page is to show it
 * @param replay a replay for a page, as HTML; empty for none
 */
public record Paper(String name, int stage, Result result, String failure,
    String text, String printed, List<String> audit, String replay) {

  /** There is no class of the learner's. */
  public static final Paper NONE = failed("", "", "");

  static Paper of(String name, int stage, Result result) {
    return new Paper(name, stage, result, null, "", "", List.of(), "");
  }

  static Paper failed(String name, String failure, String text) {
    return new Paper(name, -1, null, failure, text, "", List.of(), "");
  }

  Paper with(String whatItPrinted) {
    return new Paper(name, stage, result, failure, text, whatItPrinted,
        audit, replay);
  }

  Paper seen(List<String> findings, String steps) {
    return new Paper(name, stage, result, failure, text, printed,
        findings, steps);
  }

  /** Whether there is a result. */
  public boolean succeeded() {
    return failure == null;
  }

  /** What it stands for beside the stages; no MMU can be made of it. */
  public Subject subject() {
    return Yours.subject(name, stage, vm -> {
      throw new IllegalStateException(name + " runs elsewhere");
    });
  }
}
