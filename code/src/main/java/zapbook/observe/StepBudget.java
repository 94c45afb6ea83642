package zapbook.observe;

/**
 * Ends a loop that would not end: so many list elements may be looked at
 * and so many pages zapped within one operation, and no more.
 */
public final class StepBudget implements EventListener {
  private final long most;
  private long steps;
  private int lastPage;

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
      case OPERATION -> steps = 0;
      case PAGE_VISITED, PAGE_ZAPPED -> step(page);
      default -> { }
    }
  }

  private void step(int page) {
    if (++steps > most) throw new EndlessLoopException(most, page, lastPage);
    lastPage = page;
  }
}
