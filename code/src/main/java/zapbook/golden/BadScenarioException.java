package zapbook.golden;

/** A scenario that cannot be played: the message says what is wrong. */
public final class BadScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Says what is wrong.
   *
   * @param message what was found, and what was expected, in one line
   */
  public BadScenarioException(String message) {
    super(message);
  }
}
