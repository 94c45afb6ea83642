package zapbook.cli.doctor;

import java.nio.charset.Charset;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.Terminal;

/** What the screen can show: colour, and letters beyond ASCII. */
final class TerminalCheck implements Check {

  /** Letters that figures and names in the kit use. */
  private static final String SAMPLE = "\u00e4\u2192\u2713\u2500";

  private static final String USE_UTF_8 = "use a UTF-8 locale such as"
      + " LC_ALL=C.UTF-8 (Windows: chcp 65001)";

  private final Ansi ansi;

  TerminalCheck(Ansi ansi) {
    this.ansi = ansi;
  }

  @Override
  public List<Finding> look(Kit kit) {
    return List.of(terminal(), encoding(screen()), path(kit));
  }

  private Finding terminal() {
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

  /** From 19 on Java says how it writes to the screen; before, it uses this. */
  private static Charset screen() {
    String name = System.getProperty("stdout.encoding",
        System.getProperty("sun.stdout.encoding"));
    return name == null ? Charset.defaultCharset() : Charset.forName(name);
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
