package zapbook.prompt;

/**
 * What was asked for cannot be done. The message says what was expected; of
 * a stack trace nobody at a prompt has any use.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message, null, false, false);
  }
}
