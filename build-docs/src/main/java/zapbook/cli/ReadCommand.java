package zapbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zapbook.cli.kit.Chapter;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.NotBuilt;
import zapbook.cli.kit.Words;
import zapbook.cli.kit.WrongUse;
import zapbook.cli.progress.Place;
import zapbook.cli.progress.ReaderState;

/** Opens the rendered book in the browser. */
@Command(name = "read", description = "Open the book in the browser.")
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

  @Override
  public Integer call() throws IOException {
    var kit = Kit.here();
    if (!Files.exists(kit.index())) {
      throw new NotBuilt("the book is not rendered yet; this makes it: "
          + Words.here().build());
    }
    Path page = chapter == null ? kit.index() : page(kit);
    note(spec.commandLine().getErr());
    var out = spec.commandLine().getOut();
    out.println(page);
    out.flush();
    if (!printOnly && !Opener.open(page)) {
      spec.commandLine().getErr().println(
          "No browser could be started here. Open this by hand: "
              + Opener.url(page));
    }
    return 0;
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
