package zapbook.proof;

import java.util.List;

/**
 * How one test ended.
 *
 * @param test the name of the test method
 * @param sentence the test's name as a sentence
 * @param kind how it ended
 * @param message what the failure says; empty if it passed
 * @param frames where it happened, the learner's own methods first; empty if it passed
 */
public record Outcome(String test, String sentence, Kind kind, String message,
    List<String> frames) {

  /** The ways a test can end. */
  public enum Kind {
    /** It passed. */
    PASSED("passed"),
    /** An assertion failed: the result is not the one asked for. */
    WRONG("failed an assertion"),
    /** The code under test threw. */
    BROKE("threw an exception"),
    /** It did not end in time. */
    HUNG("did not end in time"),
    /** It was skipped or given up: that is not a pass. */
    SKIPPED("was skipped");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** True only if the test ran to its end and passed. */
  public boolean passed() {
    return kind == Kind.PASSED;
  }

  /** True if the message contains these words, however its lines are broken. */
  public boolean says(String words) {
    return message.replaceAll("\\s+", " ").contains(words.strip());
  }

  @Override
  public String toString() {
    return (passed() ? "ok    " : kind == Kind.SKIPPED ? "-     " : "FAIL  ") + sentence;
  }
}
