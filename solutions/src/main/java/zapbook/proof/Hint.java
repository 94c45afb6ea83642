package zapbook.proof;

/**
 * One graded hint.
 *
 * @param grade how much it gives away, in a word: nudge, where, shape, change
 * @param text the hint, AsciiDoc
 */
public record Hint(String grade, String text) {

  @Override
  public String toString() {
    return grade + ": " + text;
  }
}
