package zapbook.cli.shell;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.cli.kit.Chapter;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;

/** The lines before the prompt. Each fits 80 columns, but for its path. */
final class Welcome {

  private final Kit kit;
  private final Chapter chapter;
  private final Words words = Words.here();

  Welcome(Kit kit, Chapter chapter) {
    this.kit = kit;
    this.chapter = chapter;
  }

  void print(PrintWriter out, CodePath code, Paint paint) {
    var packages = code.packages();
    out.println(paint.bold("Zapbook, " + chapter + "."));
    out.println(packages.isEmpty()
        ? "Nothing of the kit is loaded; this makes it: " + words.build()
        : wrapped("Loaded: " + shortened(packages) + "."));
    out.println(snippets(kit.snippets(chapter), paint));
    if (code.hasHelpers()) {
      out.println(paint.bold("helpers()")
          + " lists what else can be called without an import.");
    }
    out.println("Tab completes, a second Tab explains, /list shows,"
        + " /exit leaves.");
    out.flush();
  }

  /** Without the name that all packages begin with, to fit one line. */
  private static String shortened(List<String> packages) {
    return packages.stream()
        .map(name -> name.substring(name.indexOf('.') + 1))
        .collect(Collectors.joining(", "));
  }

  /** In lines of eighty columns. */
  private static String wrapped(String text) {
    return text.replaceAll("(.{1,78})(?: |$)", "$1\n").stripTrailing();
  }

  /** JShell's open takes the rest of the line as the path: no quotes. */
  private String snippets(Path file, Paint paint) {
    if (Files.exists(file)) {
      return paint.bold("snippets()") + " lists what the chapter types, "
          + paint.bold("snippet(1)") + " types the first;\nall of it at once: "
          + paint.bold("/open " + words.shown(file));
    }
    return kit.chaptersWithSnippets().isEmpty()
        ? "The snippets are not made yet; this makes them: " + words.build()
        : "The book has no snippets of " + chapter + " yet.";
  }
}
