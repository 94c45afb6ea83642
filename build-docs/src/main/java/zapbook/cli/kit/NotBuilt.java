package zapbook.cli.kit;

/**
 * A piece is missing that a build makes. The message is one line and names
 * the command that makes it. Exit code 1.
 */
public final class NotBuilt extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** @param message one line, without the command's name in front */
  public NotBuilt(String message) {
    super(message);
  }
}
