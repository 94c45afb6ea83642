package zapbook.cli.progress;

import java.util.List;
import java.util.Map;

/**
 * A run of the reader's class of an exercise, as the book shows it.
 *
 * @param exercise the exercise's id
 * @param name the class's own name
 * @param stage number of the stage that it extends, -1 if none is known
 * @param text names the text that was run, see {@link ReaderState}
 * @param when when it ran, such as {@code 2026-11-21 10:14}
 * @param state how far the exercise was then, in words
 * @param workload what it ran
 * @param values all numbers of the workload
 * @param outcome how it ended, in words; empty if it came to its end
 * @param reason why it ended so, in words
 * @param figures what matters in the workload; empty if it came to none
 * @param counters what was counted, and what is known of the lock
 * @param audit what is wrong with the pages after the run; a sentence each
 * @param replayed the numbers of the replay
 * @param replay stage and class side by side, as HTML; empty for none
 */
public record KeptRun(String exercise, String name, int stage, String text,
    String when, String state, String workload, Map<String, Long> values,
    String outcome, String reason, Map<String, Long> figures,
    Map<String, Long> counters, List<String> audit,
    Map<String, Long> replayed, String replay) {

  /** No more letters than this are kept of what a class says. */
  private static final int MOST_LETTERS = 2_000;
  /** No more findings than this are kept. */
  private static final int MOST_FINDINGS = 5;
  /** A replay of the usual length has a third of that. */
  private static final int LONGEST_REPLAY = 600_000;

  /**
   * Cuts what a class may make as long as it likes.
   *
   * @throws NullPointerException if anything is missing
   */
  public KeptRun {
    List.of(exercise, name, text, when, state, workload, values, outcome,
        reason, figures, counters, audit, replayed, replay);
    reason = cut(reason);
    audit = audit.stream().limit(MOST_FINDINGS).map(KeptRun::cut).toList();
    if (replay.length() > LONGEST_REPLAY) replay = "";
  }

  private static String cut(String text) {
    return text.length() <= MOST_LETTERS ? text
        : text.substring(0, MOST_LETTERS) + "...";
  }

  /** Whether the other one is a run of the same with the same numbers. */
  boolean isOfTheSame(KeptRun other) {
    return exercise.equals(other.exercise)
        && workload.equals(other.workload) && values.equals(other.values);
  }

  KeptRun withoutReplay() {
    return new KeptRun(exercise, name, stage, text, when, state, workload,
        values, outcome, reason, figures, counters, audit, replayed, "");
  }
}
