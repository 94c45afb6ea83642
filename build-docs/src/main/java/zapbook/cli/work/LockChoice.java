package zapbook.cli.work;

/** Which lock a run is under. The names are the words a user types. */
public enum LockChoice {
  /** The lock of a simulation: time is virtual, all is counted. */
  simulated,
  /** The lock of real threads: its holds are measured. */
  real
}
