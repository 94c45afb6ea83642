package zapbook.prompt;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zapbook.book.run.LiveShell;
import zapbook.book.run.Script;

/** The transcripts of a chapter, to be typed once more. */
final class Snippets {

  private static final int WIDTH = 80;

  private final Session session;
  private final Path script;
  /** The one that came to its end last in this JShell; 0 for none. */
  private int last;

  Snippets(Session session, Path script) {
    this.session = session;
    this.script = script;
  }

  Path script() {
    return script;
  }

  /** What was typed is gone. */
  void forget() {
    last = 0;
  }

  /** Prints number, heading and beginning of each. */
  void list(PrintStream out) {
    for (Script.Part part : parts()) {
      String line = String.format("%3d %s %s: %s", part.number(),
          part.number() == last ? "*" : " ", part.title(),
          gist(part));
      out.println(line.length() <= WIDTH ? line
          : line.substring(0, WIDTH - 3) + "...");
    }
    out.println("snippet(1) types the first."
        + (last == 0 ? "" : " * was the last one."));
  }

  /** The first line that is no import. */
  private static String gist(Script.Part part) {
    return part.source().lines()
        .filter(line -> !line.startsWith("import ") && !line.isBlank())
        .findFirst().orElse("imports").strip();
  }

  /**
   * Types one. Unless it is the one that comes next, those before it run
   * first, so that the answers are those of the book.
   */
  void type(int number, PrintStream out) {
    Script.Part wanted = part(number);
    LiveShell shell = new LiveShell(session.shell());
    if (number > 1 && number != last + 1) {
      out.println("|  First, silently: " + (number == 2 ? "snippet 1"
          : "snippets 1 to " + (number - 1)) + ".");
      parts().stream().filter(part -> part.number() < number)
          .forEach(part -> runSilently(part, shell));
    }
    last = 0;
    String between = "";
    for (String input : wanted.inputs()) {
      out.print(between);
      between = System.lineSeparator();
      if (!shell.type(input, out)) {
        return;
      }
    }
    last = number;
  }

  private static void runSilently(Script.Part part, LiveShell shell) {
    PrintStream screen = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try {
      for (String input : part.inputs()) {
        if (!shell.run(input)) {
          throw new Refused("snippet " + part.number() + " failed at "
              + input.lines().findFirst().orElse("") + "; snippet("
              + part.number() + ") shows how");
        }
      }
    } finally {
      System.setOut(screen);
    }
  }

  private Script.Part part(int number) {
    List<Script.Part> parts = parts();
    return parts.stream().filter(part -> part.number() == number)
        .findFirst().orElseThrow(() -> new Refused("chapter "
            + session.chapter() + " has snippets 1 to " + parts.size()
            + ", not " + number));
  }

  private List<Script.Part> parts() {
    try {
      List<Script.Part> parts = Files.exists(script)
          ? Script.read(Files.readAllLines(script)).parts() : List.of();
      if (parts.isEmpty()) {
        throw new Refused("there are no snippets of chapter "
            + session.chapter() + "; a build of the book makes them");
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
