package zapbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.exercise.Crew;
import zapbook.cli.kit.BookServer;
import zapbook.cli.kit.Chapter;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.NotBuilt;
import zapbook.cli.kit.Terminal;
import zapbook.cli.kit.Words;
import zapbook.cli.kit.WrongUse;
import zapbook.cli.progress.Place;
import zapbook.cli.progress.ReaderState;

/** Opens the rendered book in the browser. */
@Command(
    name = "read",
    description = "Open the book in the browser.",
    footer = {
      "",
      "At a terminal it serves the book to this machine alone until Ctrl-C"
          + " ends it. Otherwise, and with --file, the page is opened as a"
          + " file."
    })
final class ReadCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CHAPTER",
      description = "0 is the prologue, 10 the epilogue. Without it, the"
          + " title page.")
  private Chapter chapter;

  @Option(
      names = "--print",
      description = "Only print where the page lies.")
  private boolean printOnly;

  @Option(
      names = "--file",
      description = "Open the page as a file, without a server.")
  private boolean asFile;

  @Option(
      names = "--serve",
      description = "Serve it, also where nobody sits at a terminal.")
  private boolean serve;

  @Override
  public Integer call() throws IOException {
    var kit = Kit.here();
    if (!Files.exists(kit.index())) {
      throw new NotBuilt("the book is not rendered yet; this makes it: "
          + Words.here().build());
    }
    Path page = chapter == null ? kit.index() : page(kit);
    note(spec.commandLine().getErr());
    if (printOnly) {
      say(page.toString());
    } else if (asFile || !serve && !Terminal.isThere()
        || !served(kit, page)) {
      say(page.toString());
      open(Opener.url(page));
    }
    return 0;
  }

  private void say(String line) {
    var out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private void open(String url) {
    if (!Opener.open(url)) {
      var err = spec.commandLine().getErr();
      err.println("No browser could be started here. Open this by hand:\n"
          + url);
      err.flush();
    }
  }

  /** Serves until the process is ended; false if no port can be had. */
  private boolean served(Kit kit, Path page) {
    try (BookServer server = BookServer.of(kit.book())) {
      String url = server.url(page.getFileName().toString());
      say("The book is at " + url);
      say("for this machine alone. Ctrl-C ends it. As a file:");
      say(page.toString());
      open(url);
      Crew.prepare();
      new CountDownLatch(1).await();
    } catch (IOException noPort) {
      spec.commandLine().getErr().println("zapbook: no port is free on"
          + " 127.0.0.1; the page is opened as a file");
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  /** The pages may be new, so they are told in any case. */
  private void note(PrintWriter err) {
    ReaderState state = ReaderState.here(err);
    if (chapter != null) state.at(Place.in(chapter.number()));
    state.save();
  }

  private Path page(Kit kit) throws IOException {
    var pages = new Contents(kit.index()).pages();
    String page = pages.get(chapter.number());
    if (page == null) {
      throw new WrongUse(chapter + " is not in the book yet; it has "
          + pages.keySet());
    }
    return kit.book().resolve(page);
  }
}
