package zapbook.golden;

/**
 * An operation of a run.
 *
 * @param kind what is done
 * @param arg its number; 0 where the kind has none
 */
public record Op(OpKind kind, int arg) {
  @Override
  public String toString() {
    return kind.hasArgument() ? kind.label() + " " + arg : kind.label();
  }
}
