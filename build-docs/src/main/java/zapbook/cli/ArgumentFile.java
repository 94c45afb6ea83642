package zapbook.cli;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of arguments as the java launcher reads it after an {@code @}: words
 * between blanks, or in double quotes, where a backslash escapes.
 *
 * <p>Source: the section "java Command-Line Argument Files" of the JDK's
 * manual page of {@code java}.
 */
final class ArgumentFile {

  private ArgumentFile() {}

  /** The words, one a line, each in quotes, so that no blank divides it. */
  static String of(List<String> words) {
    return words.stream()
        .map(ArgumentFile::quoted)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** One word in quotes; only \\ " and line breaks need an escape there. */
  static String quoted(String word) {
    return '"' + word
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r") + '"';
  }
}
