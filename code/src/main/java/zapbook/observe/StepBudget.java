package zapbook.observe;

/**
 * Ends a loop that would not end: so many walks may begin, so many list
 * elements may be looked at or picked, and so many pages zapped within
 * one operation or fault, or within a whole run, and no more.
 */
public final class StepBudget implements EventListener {
  private final long most;
  /** Whether the steps of all operations count together. */
  private final boolean together;
  private long steps;
  /** The last two pages that a step was at, 0 for none. */
  private int last;
  private int before;

  /**
   * A budget for each operation.
   *
   * @param most steps that an operation may take, at least 1
   */
  public StepBudget(long most) {
    this(most, false);
  }

  private StepBudget(long most, boolean together) {
    this.most = most;
    this.together = together;
  }

  /**
   * One budget for all operations of a run. A walk that gives up the lock
   * lets others begin operations of theirs; it is not to profit from it.
   *
   * @param most steps that the run may take, at least 1
   * @return that budget
   */
  public static StepBudget ofRun(long most) {
    return new StepBudget(most, true);
  }

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    switch (kind) {
      case OPERATION, FAULT -> begin();
      case WALK_STARTED, PAGE_VISITED, PAGE_PICKED, PAGE_ZAPPED ->
          step(page);
      default -> { }
    }
  }

  @Override
  public boolean hears(EventKind kind) {
    return switch (kind) {
      case OPERATION, FAULT, WALK_STARTED, PAGE_VISITED, PAGE_PICKED,
          PAGE_ZAPPED -> true;
      default -> false;
    };
  }

  private void begin() {
    if (together) return;
    steps = 0;
    last = 0;
    before = 0;
  }

  private void step(int page) {
    if (page != 0) {
      before = last;
      last = page;
    }
    if (++steps <= most) return;
    throw new EndlessLoopException(
        together ? "a run" : "an operation", most, last, before);
  }
}
