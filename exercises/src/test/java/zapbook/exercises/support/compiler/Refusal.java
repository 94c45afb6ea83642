package zapbook.exercises.support.compiler;

import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What the compiler refused at one place, in the form in which the command
 * {@code check} tells it.
 *
 * @param file the file; null if it is about none
 * @param place the file's name and the line
 * @param message the compiler's words
 * @param line the text of the line
 * @param column counted from 1
 */
record Refusal(
    Path file, String place, String message, String line, long column) {

  static Refusal of(Diagnostic<? extends JavaFileObject> said) {
    String message = said.getMessage(Locale.ENGLISH);
    JavaFileObject source = said.getSource();
    if (source == null) {
      return new Refusal(null, "the compiler", message, "", 1);
    }
    Path file = Path.of(source.toUri());
    return new Refusal(file,
        file.getFileName() + ":" + said.getLineNumber(), message,
        Sources.line(file, said.getLineNumber()), said.getColumnNumber());
  }

  /** The line with a mark under the column. */
  @Override
  public String toString() {
    int blanks = (int) Math.max(0, Math.min(column - 1, line.length()));
    return place + ": " + message + "\n  " + line + "\n  "
        + line.substring(0, blanks).replaceAll("[^\t]", " ") + "^";
  }
}
