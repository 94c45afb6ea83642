package zapbook.golden;

/** An operation took more steps than it may: it would never end. */
final class EndlessException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What the file calls the cause; null for too many steps. */
  private final String cause;

  EndlessException(String cause) {
    super(cause);
    this.cause = cause;
  }

  String why() {
    return cause;
  }
}
