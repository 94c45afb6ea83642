package zapbook.cli.doctor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Terminal;

/** What the screen can show: colour, and letters beyond ASCII. */
final class TerminalCheck implements Check {

  /** Letters that figures and names in the kit use. */
  private static final String SAMPLE = "\u00e4\u2192\u2713\u2500";

  private static final String USE_UTF_8 = "use a UTF-8 locale such as"
      + " LC_ALL=C.UTF-8 (Windows: chcp 65001)";

  private static final int WIDTH = 80;

  private final Ansi ansi;

  TerminalCheck(Ansi ansi) {
    this.ansi = ansi;
  }

  @Override
  public List<Finding> look(Kit kit) {
    var findings = new ArrayList<>(List.of(
        terminal(), encoding(Terminal.charset()), path(kit)));
    columns().map(TerminalCheck::width).ifPresent(findings::add);
    return findings;
  }

  /** Everything that the kit prints fits so many. */
  static Finding width(int columns) {
    return columns >= WIDTH
        ? Finding.ok("width", columns + " columns")
        : Finding.warn("width", columns + " columns: tables and pictures"
            + " will be broken", "widen the window to " + WIDTH);
  }

  /** How wide it is, where somebody sits at it and the system tells. */
  private static Optional<Integer> columns() {
    if (!Terminal.isThere()) {
      return Optional.empty();
    }
    try {
      Process stty = new ProcessBuilder("stty", "size")
          .redirectInput(ProcessBuilder.Redirect.INHERIT)
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String[] size = new String(stty.getInputStream().readAllBytes(),
          StandardCharsets.US_ASCII).strip().split(" ");
      return size.length == 2 && size[1].matches("[1-9]\\d{0,4}")
          ? Optional.of(Integer.valueOf(size[1])) : Optional.empty();
    } catch (IOException noSuchCommand) {
      return Optional.empty();
    }
  }

  private Finding terminal() {
    if ("dumb".equals(System.getenv("TERM")) && Terminal.isThere()) {
      return Finding.warn("terminal", "TERM is dumb: no colour, no Tab in"
          + " the shell", "start from another terminal, or set TERM to"
          + " what it is, such as xterm");
    }
    String what = Terminal.isThere() ? "a terminal" : "no terminal";
    return Finding.ok("terminal",
        what + (ansi.enabled() ? ", colour" : ", no colour"));
  }

  static Finding encoding(Charset screen) {
    return screen.newEncoder().canEncode(SAMPLE)
        ? Finding.ok("encoding", screen.name())
        : Finding.warn("encoding", screen.name()
            + ": some letters will be shown as '?'", USE_UTF_8);
  }

  private static Finding path(Kit kit) {
    String root = kit.root().toString();
    var names = Charset.forName(System.getProperty("sun.jnu.encoding"));
    return names.newEncoder().canEncode(root)
        ? Finding.ok("path", root)
        : Finding.bad("path", root + " cannot be written in " + names,
            USE_UTF_8 + ", or move the kit");
  }
}
