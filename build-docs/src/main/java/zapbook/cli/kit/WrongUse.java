package zapbook.cli.kit;

/**
 * The user typed or handed over what cannot be used. The message is one
 * line: what was found, and what was expected. Exit code 2.
 */
public final class WrongUse extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** @param message one line, without the command's name in front */
  public WrongUse(String message) {
    super(message);
  }
}
