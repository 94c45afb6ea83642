package zapbook.cli.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import jdk.jshell.tool.JavaShellToolBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Chapter;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Paint;
import zapbook.cli.kit.Words;
import zapbook.cli.progress.Place;
import zapbook.cli.progress.ReaderState;
import zapbook.prompt.Javadoc;
import zapbook.prompt.LiveExecution;
import zapbook.prompt.Session;

/** Starts JShell with the stages, ready for a chapter. */
@Command(
    name = "shell",
    description = "Play in JShell with the machine and its stages.",
    footer = {
      "",
      "The chapter's imports are loaded. Its snippets are offered, not run:",
      "snippets() lists them, helpers() what else can be called.",
      "Example: shell 0, then type 1 + 1, then /exit."
    })
public final class ShellCommand implements Callable<Integer> {

  /** Held here, since a logger that nobody holds forgets its level. */
  private static final Logger PREFERENCES =
      Logger.getLogger("java.util.prefs");

  /** Where the comments are that a second Tab shows. */
  private static final List<String> SOURCES =
      List.of("code/src/main/java", "build-docs/src/main/java");

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "The chapter, 0 to 10. Default: where you were last; 0,"
          + " the prologue, at first.")
  private Chapter chapter;

  @Option(
      names = "--print",
      description = "Print a plain jshell line with the same classes and"
          + " imports, and start nothing. There snippets(), ask() and mine()"
          + " are missing; /open build-docs/target/jshell/chapter2.jsh types"
          + " what chapter 2 types.")
  private boolean printOnly;

  @Override
  public Integer call() throws Exception {
    var kit = Kit.here();
    var code = CodePath.here();
    note();
    Path startup = Startup.write(kit, chapter, code, printOnly);
    List<String> arguments = PlainLine.arguments(code, startup);
    var line = spec.commandLine();
    if (printOnly) {
      line.getOut().println(PlainLine.of(arguments));
      line.getOut().flush();
      return 0;
    }
    var paint = new Paint(line.getColorScheme().ansi());
    new Welcome(kit, chapter).print(line.getOut(), code, paint);
    Session.begin(kit.root(), chapter.number(), kit.snippets(chapter),
        Words.here()::command);
    findComments(kit);
    return start(inThisProcess(arguments));
  }

  /** The first prompt need not wait for what the first Tab needs. */
  private static void findComments(Kit kit) {
    var roots = SOURCES.stream().map(kit.root()::resolve).toList();
    var finder = new Thread(() -> Javadoc.comesFrom(roots), "comments");
    finder.setDaemon(true);
    finder.start();
  }

  /** Without a number it goes on where the reader was. */
  private void note() {
    ReaderState state = ReaderState.here(spec.commandLine().getErr());
    if (chapter == null) {
      chapter = new Chapter(state.lastPlace().map(Place::chapter).orElse(0));
    } else if (!printOnly) {
      state.at(Place.in(chapter.number()));
      state.saveIfChanged();
    }
  }

  private static List<String> inThisProcess(List<String> arguments) {
    var words = new ArrayList<>(arguments);
    words.addAll(List.of("--execution", LiveExecution.NAME));
    return words;
  }

  private static int start(List<String> arguments) throws Exception {
    // JShell keeps its history in the preferences. That their directory is
    // new or read-only is nothing that a reader can use at the prompt.
    PREFERENCES.setLevel(Level.OFF);
    var lastWords = new Thread(ShellCommand::endedWithoutExit);
    Runtime.getRuntime().addShutdownHook(lastWords);
    try {
      return JavaShellToolBuilder.builder()
          .start(arguments.toArray(String[]::new));
    } catch (IllegalStateException e) {
      // another shell holds the lock of the history, or it is read-only
      if (e.getCause() instanceof BackingStoreException) {
        return 0;
      }
      throw e;
    } finally {
      Runtime.getRuntime().removeShutdownHook(lastWords);
    }
  }

  /** What is typed runs in this process, and may end it. */
  private static void endedWithoutExit() {
    System.err.println("\nThe shell has ended without /exit, as it does when"
        + "\nSystem.exit is called at the prompt.");
  }
}
