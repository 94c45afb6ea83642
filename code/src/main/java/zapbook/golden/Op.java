package zapbook.golden;

/**
 * An operation of a run.
 *
 * @param kind what is done
 * @param arg its number; 0 where the kind has none
 */
public record Op(OpKind kind, int arg) {
  /** {@return whether its number is the id of a page} */
  boolean namesPage() {
    return switch (kind) {
      case PUT_ROOT, GET_ROOT, PREPARE, PREPARE_FORCE, UNSYNC, SYNC -> true;
      default -> false;
    };
  }

  /** {@return how many pages it makes, if none is there already} */
  long makesAtMost() {
    return switch (kind) {
      case INSERT, FAULT -> arg;
      case CYCLE -> (long) (arg / 1000) * (arg % 1000);
      default -> 0;
    };
  }

  @Override
  public String toString() {
    return kind.hasArgument() ? kind.label() + " " + arg : kind.label();
  }
}
