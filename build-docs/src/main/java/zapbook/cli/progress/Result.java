package zapbook.cli.progress;

/**
 * What a run of an exercise's tests said.
 *
 * @param tests how many there are, 0 or above
 * @param passed how many of them passed, 0 to {@code tests}
 */
public record Result(int tests, int passed) {

  /** True if there are tests and all of them passed. */
  boolean allPassed() {
    return tests > 0 && passed == tests;
  }
}
