package zapbook.observe;

/** What the kernel would warn of: something that ought not to happen. */
public enum Warning {
  /** A page was freed that is valid, or still somebody's root. */
  FREED_IN_USE("freed-page-in-use"),
  /** A page that was zapped stands on the active list. */
  INVALID_ON_LIST("invalid-page-on-active-list"),
  /** The walk over MMIO pages zapped more than the page it was at. */
  MMIO_WALK_UNSTABLE("mmio-walk-became-unstable");

  private final String label;

  Warning(String label) {
    this.label = label;
  }

  /** {@return its name where runs are compared} */
  public String label() {
    return label;
  }
}
