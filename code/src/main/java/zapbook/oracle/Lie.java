package zapbook.oracle;

/** The machine did not do what the model says. */
final class Lie extends RuntimeException {
  private static final long serialVersionUID = 1;

  Lie(String finding, Object... about) {
    super(String.format(finding, about));
  }
}
