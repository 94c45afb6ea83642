package zapbook.cli.kit;

import picocli.CommandLine.Help.Ansi;

/**
 * Colours a word where colour is wanted. Colour never carries meaning alone:
 * the words say the same without it.
 *
 * @param ansi whether there is colour
 */
public record Paint(Ansi ansi) {

  /** Bold, for what the eye should find first. */
  public String bold(String text) {
    return in("1", text);
  }

  /** Green, for what is well. */
  public String good(String text) {
    return in("32", text);
  }

  /** Yellow, for what deserves a look. */
  public String caution(String text) {
    return in("33", text);
  }

  /** Red and bold, for what must be mended. */
  public String bad(String text) {
    return in("1;31", text);
  }

  private String in(String code, String text) {
    return ansi.enabled() ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
