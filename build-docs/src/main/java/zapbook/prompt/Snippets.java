package zapbook.prompt;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zapbook.book.run.LiveShell;
import zapbook.book.run.Script;

/** The transcripts of a chapter, to be typed once more. */
final class Snippets {

  private static final int WIDTH = 80;

  private final Session session;
  private final Path script;
  /** Those that have come to their end in this JShell. */
  private final Set<Integer> done = new HashSet<>();

  Snippets(Session session, Path script) {
    this.session = session;
    this.script = script;
  }

  Path script() {
    return script;
  }

  /** What was typed is gone. */
  void forget() {
    done.clear();
  }

  /** Prints number, heading and beginning of each. */
  void list(PrintStream out) {
    for (Script.Part part : parts()) {
      String line = String.format("%3d %s %s: %s", part.number(),
          done.contains(part.number()) ? "*" : " ", part.title(),
          gist(part));
      out.println(line.length() <= WIDTH ? line
          : line.substring(0, WIDTH - 3) + "...");
    }
    out.println("snippet(1) types the first; * has run.");
  }

  /** The first line that is no import. */
  private static String gist(Script.Part part) {
    return part.source().lines()
        .filter(line -> !line.startsWith("import ") && !line.isBlank())
        .findFirst().orElse("imports").strip();
  }

  /** Types one; those before it that have not run yet run silently. */
  void type(int number, PrintStream out) {
    Script.Part wanted = part(number);
    LiveShell shell = new LiveShell(session.shell());
    for (Script.Part before : parts()) {
      if (before.number() < number && !done.contains(before.number())) {
        prepare(before, shell, out);
      }
    }
    for (String input : wanted.inputs()) {
      if (!shell.type(input, out)) {
        return;
      }
    }
    done.add(number);
  }

  private void prepare(Script.Part before, LiveShell shell,
      PrintStream out) {
    out.println("| first, without its answers: snippet " + before.number()
        + ", " + before.title());
    for (String input : before.inputs()) {
      if (!shell.run(input)) {
        throw new Refused("snippet " + before.number() + " failed at "
            + input.lines().findFirst().orElse("") + "; snippet("
            + before.number() + ") shows how");
      }
    }
    done.add(before.number());
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
