package zapbook.cli.golden;

import zapbook.golden.Difference;
import zapbook.golden.Played;
import zapbook.golden.Player;
import zapbook.golden.Run;
import zapbook.golden.Scenario;
import zapbook.stages.Stage;

/**
 * A run that no kernel has played, on a stage.
 *
 * @param scenario its graph
 * @param run the run
 * @param stage the stage
 * @param refusal why the stage cannot play it, null if it did
 * @param played what the stage did, null if it cannot play it
 * @param sinceThen where that differs from what the file keeps, null if it
 *     does not or if the file keeps nothing
 */
record PlayedHere(Scenario scenario, Run run, Stage stage, String refusal,
    Played played, Difference sinceThen) {

  static PlayedHere of(Scenario scenario, Run run, Player player) {
    String refusal = player.refusal(scenario, run);
    if (refusal != null) {
      return new PlayedHere(
          scenario, run, player.stage(), refusal, null, null);
    }
    Played played = player.play(scenario, run);
    return new PlayedHere(scenario, run, player.stage(), null, played,
        player.sinceThen(scenario, run, played));
  }

  /** Whether the file keeps what this stage did. */
  boolean isKept() {
    return run.playedOn(stage.number()).isPresent();
  }

  /** Whether nothing differs from what the file keeps. */
  boolean isAsKept() {
    return sinceThen == null && (played != null || !isKept());
  }

  /** Whether another stage did the same in the same run. */
  boolean isLike(PlayedHere other) {
    return run == other.run && played != null && other.played != null
        && played.text().equals(other.played.text());
  }
}
