package zapbook.observe;

/** What the kernel would warn of: something that ought not to happen. */
public enum Warning {
  /** A page was freed that is valid, or still somebody's root. */
  FREED_IN_USE("freed-page-in-use", "kvm_mmu_commit_zap_page",
      "is freed, though it is valid or still a root"),
  /** A page that was zapped stands on the active list. */
  INVALID_ON_LIST("invalid-page-on-active-list", "kvm_zap_obsolete_pages",
      "is invalid and stands on the active list"),
  /** The walk over MMIO pages zapped more than the page it was at. */
  MMIO_WALK_UNSTABLE("mmio-walk-became-unstable", "__kvm_mmu_zap_all",
      "took others along in the walk over MMIO pages");

  private final String label;
  private final String function;
  private final String text;

  Warning(String label, String function, String text) {
    this.label = label;
    this.function = function;
    this.text = text;
  }

  /** {@return its name where runs are compared} */
  public String label() {
    return label;
  }

  /**
   * The line in the kernel log.
   *
   * @param page the page it is about, in words
   * @return the kernel's function, the page, and what is wrong with it
   */
  public String line(String page) {
    return "WARNING: " + function + ": page " + page + " " + text;
  }
}
