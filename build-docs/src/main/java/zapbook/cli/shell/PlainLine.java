package zapbook.cli.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.cli.kit.Words;

/** The arguments for JShell, and the same as a line for any terminal. */
final class PlainLine {

  private PlainLine() {}

  /** What JShell is started with. */
  static List<String> arguments(CodePath code, Path startup) {
    var words = new ArrayList<String>();
    if (!code.entries().isEmpty()) {
      words.addAll(List.of("--class-path", code.asOption()));
    }
    words.addAll(List.of("--startup", startup.toString()));
    return words;
  }

  /**
   * The line for the JDK's own command. It cannot run snippets in its own
   * process as {@code zapbook shell} does: JDK 17 then finds no class of
   * the class path.
   */
  static String of(List<String> arguments) {
    return "jshell " + arguments.stream()
        .map(Words::quoted)
        .collect(Collectors.joining(" "));
  }
}
