package zapbook.workloads;

/** What an experiment compares: the stages alone, or something beside. */
public enum Label {
  /** The stages, one after the other. */
  STAGES("stages"),
  /** Beside the stages a variant that a release of Linux had. */
  HISTORICAL("historical"),
  /** Beside the stages a variant that no release ever had. */
  COUNTERFACTUAL("counterfactual");

  private final String text;

  Label(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
