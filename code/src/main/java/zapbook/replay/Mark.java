package zapbook.replay;

/** Steps that a reader may jump to. */
public enum Mark {
  /** A walk begins anew within one operation or fault. */
  RESTART("restart"),
  /** A remote TLB flush. */
  FLUSH("flush"),
  /** A reload broadcast. */
  RELOAD("reload"),
  /** The lock is dropped for others. */
  YIELD("yield"),
  /** A warning of the kernel. */
  WARNING("warning");

  private final String label;

  Mark(String label) {
    this.label = label;
  }

  /** {@return its name} */
  public String label() {
    return label;
  }

  String plural(int times) {
    return times == 1 ? label : label.endsWith("sh") ? label + "es"
        : label + "s";
  }
}
