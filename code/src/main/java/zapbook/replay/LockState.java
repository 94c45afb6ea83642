package zapbook.replay;

/**
 * The MMU lock at one moment.
 *
 * @param holder who holds it, in words; null if nobody does
 * @param since virtual time at which the hold began, in nanoseconds
 * @param wanted whether the holder was told that somebody waits
 */
public record LockState(String holder, long since, boolean wanted) {
  /** Nobody holds it. */
  static final LockState FREE = new LockState(null, 0, false);

  /** {@return whether somebody holds it} */
  public boolean held() {
    return holder != null;
  }

  LockState contended() {
    return new LockState(holder, since, true);
  }

  LockState heldBy(String who) {
    return new LockState(who, since, wanted);
  }
}
