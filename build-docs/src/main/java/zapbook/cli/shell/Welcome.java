package zapbook.cli.shell;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
    out.println(paint.bold("Zapbook, " + chapter + ".") + " "
        + (packages.isEmpty()
            ? "Nothing of the kit is loaded; " + words.build() + " makes it."
            : "Loaded: " + String.join(", ", packages) + "."));
    out.println(snippets(kit.snippets(chapter), paint));
    out.println("Tab completes, /list shows, /help explains, /exit leaves.");
    out.flush();
  }

  /** JShell's open takes the rest of the line as the path: no quotes. */
  private String snippets(Path file, Paint paint) {
    return Files.exists(file)
        ? "Run the chapter's snippets: "
            + paint.bold("/open " + words.shown(file))
        : "The snippets of " + chapter + " are not made yet; "
            + words.build() + " makes them.";
  }
}
