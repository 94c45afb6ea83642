package zapbook.proof;

/**
 * What the compiler said about one place.
 *
 * @param file the simple file name
 * @param line the line, counted from 1, in the text that was compiled
 * @param column the column, counted from 1
 * @param message the compiler's words
 * @param source the line's text
 * @param yours true if the place is in the learner's text, false if it is in a test
 */
public record Problem(String file, long line, long column, String message, String source,
    boolean yours) {

  /** The line with a mark under the column, indented by two blanks. */
  public String excerpt() {
    int blanks = (int) Math.max(0, Math.min(column - 1, source.length()));
    String before = source.substring(0, blanks).replaceAll("[^\t]", " ");
    return "  " + source + "\n  " + before + "^";
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + message + "\n" + excerpt();
  }
}
