package zapbook.golden;

import zapbook.machine.Generation;
import zapbook.stages.Stage;

/**
 * Plays runs on a stage, whether or not there is a kernel to compare it
 * with.
 */
public final class Player {
  /** The walk over MMIO pages came with the patches of chapter 3. */
  private static final int FIRST_WITH_WALK = 3;

  private final Stage stage;
  private final ScenarioRunner runner;

  private Player(Stage stage) {
    this.stage = stage;
    runner = ScenarioRunner.of(stage::create);
  }

  /**
   * A player on a stage.
   *
   * @param stage the stage
   * @return that player
   */
  public static Player on(Stage stage) {
    return new Player(stage);
  }

  /** {@return the stage that it plays on} */
  public Stage stage() {
    return stage;
  }

  /**
   * Why the stage cannot play a run.
   *
   * @param scenario its graph
   * @param run what is done
   * @return the reason in a few words, null if it can
   */
  public String refusal(Scenario scenario, Run run) {
    if (hasNoWalkFor(run)) return "the stage has no MMIO walk";
    KernelState form = GoldenScope.form(stage.number(), scenario, run);
    boolean oneBit = form.generation() == Generation.Kind.ONE_BIT;
    boolean higher = run.generation() > 1 || scenario.pages().stream()
        .anyMatch(page -> page.generation(run) > 1);
    return oneBit && higher
        ? "its generation is one bit, and the run has others than 0 and 1"
        : null;
  }

  private boolean hasNoWalkFor(Run run) {
    return run.does(OpKind.ZAP_MMIO) && stage.number() < FIRST_WITH_WALK;
  }

  /** What the stage cannot play, as a path in a file. */
  private String place(Scenario scenario, Run run) {
    String inRun = "runs[" + (run.number() - 1) + "].";
    if (hasNoWalkFor(run)) return inRun + walk(run);
    for (int at = 0; at < scenario.pages().size(); at++) {
      if (scenario.pages().get(at).ownGeneration() > 1) {
        return "pages[" + at + "].gen";
      }
    }
    return inRun + "gen";
  }

  private static String walk(Run run) {
    for (int at = 0; at < run.ops().size(); at++) {
      if (run.ops().get(at).kind() == OpKind.ZAP_MMIO) {
        return "ops[" + at + "]";
      }
    }
    int at = 0;
    while (run.actions().get(at).op().kind() != OpKind.ZAP_MMIO) at++;
    return "actions[" + at + "].do";
  }

  /**
   * Plays a run.
   *
   * @param scenario its graph
   * @param run what is done
   * @return what the stage did
   * @throws BadScenarioException if the graph cannot be built, a page is
   *     named that cannot be there, or the stage cannot play it
   */
  public Played play(Scenario scenario, Run run) {
    return play(scenario, run, Bystander.NOBODY);
  }

  /**
   * Plays a run while somebody looks on.
   *
   * @param scenario its graph
   * @param run what is done
   * @param bystander who looks on
   * @return what the stage did
   * @throws BadScenarioException if the graph cannot be built, a page is
   *     named that cannot be there, or the stage cannot play it
   */
  public Played play(Scenario scenario, Run run, Bystander bystander) {
    String refusal = refusal(scenario, run);
    if (refusal != null) {
      throw BadScenarioException.on(stage, run, place(scenario, run),
          refusal);
    }
    KernelState form = GoldenScope.form(stage.number(), scenario, run);
    return new Played(stage.number(),
        runner.play(scenario, run, form, bystander));
  }

  /**
   * Where the stage does not what it did when somebody kept it.
   *
   * @param scenario its graph
   * @param run what is done
   * @param now what it did
   * @return the first difference; null if there is none, or if nothing
   *     was kept
   */
  public Difference sinceThen(Scenario scenario, Run run, Played now) {
    Played kept = run.playedOn(stage.number()).orElse(null);
    if (kept == null) return null;
    return Difference.first(
        GoldenScope.form(stage.number(), scenario, run), kept.results(),
        now.results());
  }

  @Override
  public String toString() {
    return "player on " + stage;
  }
}
