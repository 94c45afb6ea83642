package zapbook.observe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Loops that would not end, whatever they do in the meantime. */
class StepBudgetTest {
  private final StepBudget budget = new StepBudget(6);

  private void happen(EventKind kind, int page) {
    budget.on(kind, page, 0, 0);
  }

  @Test
  void a_walk_that_meets_the_same_pages_is_ended_and_names_them() {
    assertThatThrownBy(() -> {
      for (int n = 0; n < 7; n++) happen(EventKind.PAGE_VISITED, 3 + n % 2);
    }).isInstanceOf(EndlessLoopException.class).hasMessage("an operation took"
        + " more than 6 steps; the last ones were at page #4 and page #3");
  }

  @Test
  void a_walk_over_an_empty_list_that_begins_again_is_ended_too() {
    happen(EventKind.PAGE_VISITED, 9);
    happen(EventKind.OPERATION, 0);
    assertThatThrownBy(() -> {
      for (int n = 0; n < 7; n++) happen(EventKind.WALK_STARTED, 0);
    }).hasMessage("an operation took more than 6 steps; no page was met");
  }

  @Test
  void a_page_that_is_picked_again_and_again_counts() {
    assertThatThrownBy(() -> {
      for (int n = 0; n < 7; n++) happen(EventKind.PAGE_PICKED, 5);
    }).hasMessageEndingWith("steps; the last ones were at page #5");
  }

  @Test
  void each_operation_and_each_fault_has_a_budget_of_its_own() {
    assertThatCode(() -> {
      for (int n = 0; n < 60; n++) {
        if (n % 6 == 0) {
          happen(n % 4 == 0 ? EventKind.FAULT : EventKind.OPERATION, 0);
        }
        happen(EventKind.PAGE_ZAPPED, n);
      }
    }).doesNotThrowAnyException();
  }
}
