package zapbook.cli.run;

import picocli.CommandLine.Option;
import zapbook.cli.kit.WrongUse;
import zapbook.cli.work.LockChoice;
import zapbook.workloads.Workload;

/** The options --lock and --runs. */
final class LockOptions {

  private static final int STANDARD_RUNS = 5;
  private static final int MOST_RUNS = 1_000;

  @Option(
      names = "--lock",
      paramLabel = "WHICH",
      defaultValue = "simulated",
      description = "simulated: virtual time, all is counted; real: the"
          + " holds of a real lock are measured. Default: simulated.")
  private LockChoice choice;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Under the real lock, how many runs to take the median"
          + " of. Default: " + STANDARD_RUNS + ".")
  private Integer runs;

  LockChoice choice() {
    return choice;
  }

  boolean isReal() {
    return choice == LockChoice.real;
  }

  int runs() {
    return runs == null ? STANDARD_RUNS : runs;
  }

  /** Finds out what is wrong before anything runs. */
  void check(Workload workload) {
    if (runs != null && !isReal()) {
      throw new WrongUse("--runs is for --lock real; a simulated run gives"
          + " the same each time");
    }
    if (runs() < 1 || runs() > MOST_RUNS) {
      throw new WrongUse(
          "--runs cannot be " + runs + "; expected 1 to " + MOST_RUNS);
    }
    if (isReal() && !workload.needsSimulation().isEmpty()) {
      throw new WrongUse(
          "not with --lock real: " + workload.needsSimulation());
    }
  }
}
