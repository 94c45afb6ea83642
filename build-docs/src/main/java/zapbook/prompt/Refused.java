package zapbook.prompt;

/**
 * What was asked for cannot be done. The message says what was expected; of
 * a stack trace nobody at a prompt has any use.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private static final int WIDTH = 80;
  /** JShell prints this before the message. */
  private static final int BEFORE =
      ("|  Exception " + Refused.class.getName() + ": ").length();

  Refused(String message) {
    super(folded(message), null, false, false);
  }

  /** In lines that fit a screen; what has lines already keeps them. */
  private static String folded(String message) {
    var text = new StringBuilder();
    int column = BEFORE;
    for (String line : message.split("\n", -1)) {
      String between = text.isEmpty() ? "" : "\n";
      column = text.isEmpty() ? BEFORE : 0;
      // an excerpt of code stays as it is
      String[] words = line.startsWith(" ")
          ? new String[] {line} : line.split(" ");
      for (String word : words) {
        if (between.equals(" ") && column + 1 + word.length() > WIDTH) {
          between = "\n";
          column = 0;
        }
        text.append(between).append(word);
        column += word.length() + (between.equals(" ") ? 1 : 0);
        between = " ";
      }
    }
    return text.toString();
  }
}
