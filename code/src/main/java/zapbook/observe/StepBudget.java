package zapbook.observe;

/**
 * Ends a loop that would not end: so many walks may begin, so many list
 * elements may be looked at or picked, and so many pages zapped within
 * one operation or fault, and no more.
 */
public final class StepBudget implements EventListener {
  private final long most;
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
    this.most = most;
  }

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    switch (kind) {
      case OPERATION, FAULT -> steps = 0;
      case WALK_STARTED, PAGE_VISITED, PAGE_PICKED, PAGE_ZAPPED ->
          step(page);
      default -> { }
    }
  }

  private void step(int page) {
    if (page != 0) {
      before = last;
      last = page;
    }
    if (++steps > most) throw new EndlessLoopException(most, last, before);
  }
}
