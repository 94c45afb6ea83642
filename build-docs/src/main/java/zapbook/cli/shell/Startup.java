package zapbook.cli.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zapbook.cli.kit.Chapter;
import zapbook.cli.kit.Kit;

/** The file of imports with which a chapter's shell starts. */
final class Startup {

  /**
   * The packages of JShell's own startup DEFAULT. The book's transcripts run
   * with these, so what a reader copies from there must find them.
   */
  private static final List<String> FROM_THE_JDK = List.of(
      "java.io", "java.math", "java.net", "java.nio.file", "java.util",
      "java.util.concurrent", "java.util.function", "java.util.prefs",
      "java.util.regex", "java.util.stream");

  /** Types whose simple name a package of the JDK has too: ours wins. */
  static final List<String> OURS =
      List.of("zapbook.observe.EventListener");

  /** What can be called without a class in front. */
  private static final String HELPERS =
      "import static zapbook.prompt.Prompt.*;";

  private Startup() {}

  /**
   * Makes the file and returns it: in the kit, or among the temporary files
   * where the kit is read-only.
   *
   * @param stays whether it is needed after this process
   */
  static Path write(Kit kit, Chapter chapter, CodePath code, boolean stays)
      throws IOException {
    String text = String.join("\n", imports(kit, chapter, code)) + "\n";
    String name = "start" + chapter.number() + ".jsh";
    Path file = kit.snippets().resolve(name);
    try {
      Files.createDirectories(kit.snippets());
      return holds(file, text) ? file : Files.writeString(file, text);
    } catch (IOException readOnly) {
      Path elsewhere = Files.createTempDirectory("zapbook");
      Path copy = Files.writeString(elsewhere.resolve(name), text);
      if (!stays) {
        // last named, first deleted
        elsewhere.toFile().deleteOnExit();
        copy.toFile().deleteOnExit();
      }
      return copy;
    }
  }

  /** Another shell may be reading it: what is right stays untouched. */
  private static boolean holds(Path file, String text) throws IOException {
    return Files.exists(file) && Files.readString(file).equals(text);
  }

  /** The JDK's packages, all of the code, and what the chapter imports. */
  static List<String> imports(Kit kit, Chapter chapter, CodePath code)
      throws IOException {
    var lines = new ArrayList<String>();
    Stream.concat(FROM_THE_JDK.stream(), code.packages().stream())
        .map(name -> "import " + name + ".*;")
        .forEach(lines::add);
    OURS.stream()
        .filter(type -> code.packages()
            .contains(type.substring(0, type.lastIndexOf('.'))))
        .map(type -> "import " + type + ";")
        .forEach(lines::add);
    if (code.hasHelpers()) {
      lines.add(HELPERS);
    }
    ofTheChapter(kit.snippets(chapter)).stream()
        .filter(line -> !lines.contains(line))
        .forEach(lines::add);
    return lines;
  }

  /** The chapter's imports of single classes and of static members. */
  private static List<String> ofTheChapter(Path snippets)
      throws IOException {
    if (!Files.exists(snippets)) {
      return List.of();
    }
    try (var lines = Files.lines(snippets)) {
      return lines.map(String::strip)
          .filter(line -> line.matches("import [\\w.*\\s]+;?"))
          .map(line -> line.endsWith(";") ? line : line + ";")
          .distinct()
          .toList();
    }
  }
}
