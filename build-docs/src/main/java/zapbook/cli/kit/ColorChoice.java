package zapbook.cli.kit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** What {@code --color} says. The names are the words a user types. */
public enum ColorChoice {
  /** Colour on a terminal that can show it, unless NO_COLOR is set. */
  auto,
  /** Colour in any case. */
  always,
  /** No colour in any case. */
  never;

  /**
   * Looks for the option among the arguments, before they are parsed: an
   * error in parsing must already appear in the right colour. A wrong value
   * counts as auto here; the parser rejects it.
   */
  public static ColorChoice from(List<String> args) {
    var choice = auto;
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.startsWith("--color=")) {
        choice = named(arg.substring("--color=".length()));
      } else if (arg.equals("--color") && i + 1 < args.size()) {
        choice = named(args.get(i + 1));
      }
    }
    return choice;
  }

  private static ColorChoice named(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "always" -> always;
      case "never" -> never;
      default -> auto;
    };
  }

  /** Colour or not, in this environment. */
  public Ansi ansi(Map<String, String> env) {
    return switch (this) {
      case always -> Ansi.ON;
      case never -> Ansi.OFF;
      case auto -> wanted(env) && Terminal.isThere() ? Ansi.AUTO : Ansi.OFF;
    };
  }

  /** NO_COLOR counts when it is set and not empty: see no-color.org. */
  private static boolean wanted(Map<String, String> env) {
    return env.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(env.get("TERM"));
  }
}
