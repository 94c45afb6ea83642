package zapbook.cli.kit;

/**
 * What was asked for could not be brought to its end, and it is neither the
 * wrong word nor a fault of the kit. The message is one line. Exit code 1.
 */
public final class Failed extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** @param message one line, without the command's name in front */
  public Failed(String message) {
    super(message);
  }
}
