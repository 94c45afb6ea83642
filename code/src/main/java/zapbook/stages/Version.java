package zapbook.stages;

/**
 * A routine in the form that one stage gave it.
 *
 * @param routine name of the method
 * @param stage the stage that declares it
 * @param removed whether the stage took it away
 */
public record Version(String routine, Stage stage, boolean removed) {

  /** {@return the commit behind it, null if it is older than all} */
  public Commit commit() {
    return stage.commitOf(routine);
  }

  @Override
  public String toString() {
    String what = removed ? " removed by " : " from ";
    return routine + what + "stage " + stage.number();
  }
}
