package zapbook.golden;

/**
 * A run that a stage cannot match although it stands for that kernel.
 *
 * @param scenario name of the scenario
 * @param run number of the run in it, counted from 1
 * @param stage number of the stage
 * @param reason why it cannot match
 */
public record Exclusion(
    String scenario, int run, int stage, String reason) {
  boolean names(Scenario which, Run one, int number) {
    return scenario.equals(which.name()) && run == one.number()
        && stage == number;
  }
}
