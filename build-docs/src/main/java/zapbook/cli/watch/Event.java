package zapbook.cli.watch;

import java.util.Set;
import zapbook.cli.exercise.Examination.Paper;

/** What can happen while the learner's files are watched. */
sealed interface Event {

  /**
   * A key was pressed, or a line was typed where keys cannot be had.
   *
   * @param text one character, or the line
   * @param whole whether it is a line
   */
  record Typed(String text, boolean whole) implements Event {}

  /**
   * Files changed.
   *
   * @param ids the exercises that they belong to
   * @param nanos when that was seen
   */
  record Saved(Set<String> ids, long nanos) implements Event {}

  /** Tests ran. */
  record Judged(Paper paper) implements Event {}

  /** The kit itself is at fault. */
  record Broken(RuntimeException fault) implements Event {}

  /** Nothing more will be typed. */
  record NoMoreKeys() implements Event {}

  /** The reader wants to leave at once. */
  record Interrupted() implements Event {}
}
