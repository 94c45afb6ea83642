package zapbook.questions;

import java.util.List;

/**
 * A question with its options and its answer.
 *
 * @param id names the question within the book, for instance {@code 5.1}
 * @param seed what it was drawn from; 0 if it is always the same
 * @param predicted whether the answer was computed by a run
 * @param text what is asked; code stands between grave accents
 * @param run what to type at a JShell prompt to see for oneself, or empty
 * @param options what to choose from, at least two
 * @param right index of the right option
 * @param reason why it is right
 */
public record Question(String id, long seed, boolean predicted,
    String text, String run, List<String> options, int right,
    String reason) {
  /** With the name that JShell puts before a value: 80 columns. */
  private static final int WIDTH = 72;

  /** Checks that there is something to choose from. */
  public Question {
    options = List.copyOf(options);
    if (options.size() < 2 || options.size() > 6) {
      throw new IllegalArgumentException(
          "a question has 2 to 6 options, not " + options);
    }
    if (right < 0 || right >= options.size()) {
      throw new IllegalArgumentException(
          "option " + right + " of " + options + " cannot be right");
    }
  }

  /**
   * Answers the question.
   *
   * @param letter the letter before an option
   * @return whether that is right, and why
   * @throws IllegalArgumentException if no option has the letter
   */
  public String answer(char letter) {
    int chosen = Character.toLowerCase(letter) - 'a';
    if (chosen < 0 || chosen >= options.size()) {
      throw new IllegalArgumentException("the options are a to "
          + letter(options.size() - 1) + ", not " + letter);
    }
    String verdict = chosen == right ? "Right." : "No: " + answer() + ".";
    return wrapped(verdict + " " + reason, "");
  }

  /** {@return the right option, with its letter} */
  public String answer() {
    return letter(right) + ") " + options.get(right);
  }

  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder(wrapped(text, ""));
    for (int n = 0; n < options.size(); n++) {
      lines.append("\n  ")
          .append(wrapped(letter(n) + ") " + options.get(n), "     "));
    }
    return lines.toString();
  }

  private static char letter(int option) {
    return (char) ('a' + option);
  }

  private static String wrapped(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        lines.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }
}
