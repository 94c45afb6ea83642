package zapbook.golden;

import java.util.List;

/** The pages that operations name: each must be there to be named. */
public final class NamedPages {
  private final Scenario scenario;
  private final Run run;
  /** No page has a higher id when the next operation begins. */
  private long highest;

  private NamedPages(Scenario scenario, Run run) {
    this.scenario = scenario;
    this.run = run;
    highest = scenario.pages().size() + run.actions().stream()
        .mapToLong(Action::makesAtMost).sum();
  }

  /**
   * Checks what is done in a run. A page may be freed by then, or it may be
   * one that the run itself makes.
   *
   * @param scenario its graph
   * @param run what is done
   * @throws BadScenarioException if a page is named that cannot be there
   */
  public static void check(Scenario scenario, Run run) {
    new NamedPages(scenario, run).check();
  }

  private void check() {
    List<Op> ops = run.ops();
    for (int at = 0; at < ops.size(); at++) {
      check(ops.get(at), "ops[" + at + "][1]");
      highest += ops.get(at).makesAtMost();
    }
    List<Action> actions = run.actions();
    for (int at = 0; at < actions.size(); at++) {
      check(actions.get(at).op(), "actions[" + at + "].arg");
    }
  }

  private void check(Op op, String place) {
    if (!op.namesPage() || op.arg() >= 1 && op.arg() <= highest) return;
    throw BadScenarioException.during(
        scenario, run, place, "there is no page " + op.arg());
  }
}
