package zapbook.proof;

/** How far a learner is with an exercise. */
public enum State {
  /** The starter is as it came; comments and blanks do not count. */
  UNTOUCHED,
  /** It was changed, and not every test passes, or it does not compile, or it is gone. */
  OPEN,
  /** It was changed, and every test passes. */
  SOLVED;

  /** As people and machines read it: a word in small letters. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
