package zapbook.workloads;

/** How a run ended. */
public enum Outcome {
  /** It came to its end. */
  DONE("done"),
  /** The guest faulted again and again and got nowhere. */
  STUCK("stuck"),
  /** User space was told that no shadow page is available. */
  NO_SPACE("-ENOSPC to user space"),
  /** The host had no memory left. */
  OUT_OF_MEMORY("host out of memory"),
  /** A walk followed a pointer into another list. */
  UNSTABLE("walk went astray"),
  /** A loop in the kernel did not end. */
  ENDLESS("endless");

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
