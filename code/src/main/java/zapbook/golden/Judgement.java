package zapbook.golden;

import java.util.Locale;

/**
 * What became of a run on a stage.
 *
 * @param scenario name of the scenario
 * @param run number of the run in it, counted from 1
 * @param name what the run is called
 * @param stage number of the stage
 * @param state the kernel that the stage stands for, null if none
 * @param outcome what became of it
 * @param reason why it is excluded or out of scope, null otherwise
 * @param difference where it differs, null if it does not
 */
public record Judgement(String scenario, int run, String name, int stage,
    KernelState state, Outcome outcome, String reason,
    Difference difference) {

  /** What can become of a run. */
  public enum Outcome {
    /** Every field is as it should be. */
    MATCHED,
    /** It differs, and it is known why. */
    EXCLUDED,
    /** There is no kernel to compare the stage with. */
    OUT_OF_SCOPE,
    /** It differs. */
    MISMATCHED
  }

  @Override
  public String toString() {
    return scenario + ", run " + run + " (" + name + "), stage " + stage
        + (state == null ? "" : " as " + state) + ": "
        + outcome.name().toLowerCase(Locale.ROOT)
            .replace('_', ' ')
        + (difference == null ? "" : ", " + difference)
        + (reason == null ? "" : ", " + reason);
  }
}
