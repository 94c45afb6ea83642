package zapbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.exercise.Crew;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.cli.watch.Session;
import zapbook.proof.Exercise;

/** Runs an exercise's tests whenever its file is saved. */
@Command(
    name = "watch",
    description = "Run an exercise's tests whenever you save its file.",
    footer = {
      "",
      "Single keys show hints, go on, compare with the answer, reset; q ends.",
      "In a pipe it takes the same letters as lines, and ends where they end."
    })
final class WatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "The exercise to begin with; without it, the one you are"
          + " at.")
  private String number;

  /**
   * Starts the process that will run the tests, while this one still looks
   * at what was typed: the first verdict comes a tenth of a second earlier.
   */
  static void hurry(String[] args) {
    if (args.length > 0 && args[0].equals("watch")
        && System.getProperty(Kit.HOME) != null) {
      Crew.hurry();
    }
  }

  /** Whether nothing is typed but the command, or an exercise behind it. */
  static boolean isPlain(List<String> words) {
    return !words.isEmpty() && words.size() <= 2
        && words.get(0).equals("watch")
        && words.stream().noneMatch(word -> word.startsWith("-"));
  }

  @Override
  public Integer call() {
    var line = spec.commandLine();
    return watch(number, line.getOut(), line.getErr(),
        line.getColorScheme().ansi());
  }

  /** Watches until the reader leaves, and returns the exit code. */
  static int watch(
      String number, PrintWriter out, PrintWriter err, Ansi colors) {
    return new Session(out, err, new Paint(colors), WatchCommand::open)
        .run(number);
  }

  /** Opens the chapter of an exercise, and says what it did. */
  private static String open(Exercise exercise) {
    Kit kit = Kit.here();
    try {
      if (!Files.exists(kit.index())) {
        return "The book is not rendered yet; this makes it: "
            + Words.here().build();
      }
      String page = new Contents(kit.index()).pages().get(exercise.chapter());
      if (page == null) return "The book has no such chapter.";
      var file = kit.book().resolve(page);
      String url = Opener.url(file) + section(exercise, file);
      // what opens pages may not find a file whose name ends in #section
      return Opener.open(url) || Opener.open(Opener.url(file))
          ? "Opened: " + file
          : "No browser could be started here. Open this by hand:\n"
              + url;
    } catch (IOException e) {
      return "The book cannot be read: " + e.getMessage();
    }
  }

  /** The end of a link to where the exercise is told; empty for the page. */
  private static String section(Exercise exercise, Path page)
      throws IOException {
    String id = exercise.about().page() + "-try-it";
    return Files.readString(page).contains("id=\"" + id + "\"")
        ? "#" + id : "";
  }
}
