package zapbook.golden;

import zapbook.machine.Generation;

/** A kernel whose results the golden runs hold. */
public enum KernelState {
  /** Linux 3.11 without its list of zapped obsolete pages. */
  K1("K1", "Linux 3.11 without its list of zapped obsolete pages",
      Generation.Kind.COUNTER, false),
  /** Linux 5.0. */
  K2Z("K2z", "Linux 5.0",
      Generation.Kind.COUNTER, false),
  /** The tree before the return value was split, February 2019. */
  K3A("K3a", "the tree before the return value was split, February 2019",
      Generation.Kind.COUNTER, false),
  /** Linux 5.1. */
  K3C("K3c", "Linux 5.1",
      Generation.Kind.COUNTER, true),
  /** Linux 5.8. */
  K4("K4", "Linux 5.8",
      Generation.Kind.ONE_BIT, true),
  /** Linux 5.8 and the first patch of June 2020. */
  K5A("K5a", "Linux 5.8 and the first patch of June 2020",
      Generation.Kind.ONE_BIT, true),
  /** Linux 5.8 and the first two patches of June 2020. */
  K5B("K5b", "Linux 5.8 and the first two patches of June 2020",
      Generation.Kind.ONE_BIT, true),
  /** Linux 5.8 and the first three patches of June 2020. */
  K5C("K5c", "Linux 5.8 and the first three patches of June 2020",
      Generation.Kind.ONE_BIT, true),
  /** Linux 5.9. */
  K5D("K5d", "Linux 5.9",
      Generation.Kind.ONE_BIT, true),
  /** Linux 5.14. */
  K6("K6", "Linux 5.14",
      Generation.Kind.ONE_BIT, true),
  /** Linux 5.18. */
  K7("K7", "Linux 5.18",
      Generation.Kind.ONE_BIT, true);

  private final String label;
  private final String kernel;
  private final Generation.Kind generation;
  private final boolean splitsResult;

  KernelState(
      String label, String kernel,
      Generation.Kind generation, boolean splitsResult) {
    this.label = label;
    this.kernel = kernel;
    this.generation = generation;
    this.splitsResult = splitsResult;
  }

  /** {@return its name in a file} */
  public String label() {
    return label;
  }

  /** {@return which kernel it is, in words} */
  public String kernel() {
    return kernel;
  }

  /** {@return what its generation can be} */
  public Generation.Kind generation() {
    return generation;
  }

  /** {@return whether its zap step tells "unstable" and the count apart} */
  public boolean splitsResult() {
    return splitsResult;
  }

  /**
   * Whether what an operation returns means the same in the stages.
   *
   * @param kind an operation
   * @return false for the shrink call of 3.11, which returned how many
   *     pages all VMs use
   */
  public boolean comparesReturnOf(OpKind kind) {
    return this != K1 || kind != OpKind.SHRINK;
  }

  @Override
  public String toString() {
    return label;
  }
}
