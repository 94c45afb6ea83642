package zapbook.golden;

import zapbook.stages.Stage;

/** A scenario that cannot be played: the message says what is wrong. */
public final class BadScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Path of what is wrong, for instance links[0]; or empty. */
  private final String place;
  /** What is wrong there, without saying where. */
  private final String wrong;

  /**
   * Says what is wrong.
   *
   * @param message what was found, and what was expected, in one line
   */
  public BadScenarioException(String message) {
    this("", message, message);
  }

  private BadScenarioException(String place, String wrong, String message) {
    super(message);
    this.place = place;
    this.wrong = wrong;
  }

  /**
   * A part of the graph that cannot be built.
   *
   * @param scenario its graph
   * @param run the run that would begin with it
   * @param place path of the part in a file, for instance links[0]
   * @param wrong what is wrong with it, in one line
   */
  static BadScenarioException in(
      Scenario scenario, Run run, String place, String wrong) {
    return new BadScenarioException(place, wrong,
        scenario + ", " + run + ", " + place + ": " + wrong);
  }

  /**
   * A part of a run that cannot be done.
   *
   * @param scenario its graph
   * @param run the run
   * @param place path of the part within the run, for instance ops[1][1]
   * @param wrong what is wrong with it, in one line
   */
  static BadScenarioException during(
      Scenario scenario, Run run, String place, String wrong) {
    return new BadScenarioException(
        "runs[" + (run.number() - 1) + "]." + place, wrong,
        scenario + ", " + run + ", " + place + ": " + wrong);
  }

  /**
   * A run that a stage cannot play.
   *
   * @param stage the stage
   * @param run the run
   * @param place path of what it cannot play, for instance runs[0].gen
   * @param wrong why it cannot, in a few words
   */
  static BadScenarioException on(
      Stage stage, Run run, String place, String wrong) {
    String cannot = " cannot be played on ";
    return new BadScenarioException(place,
        "this" + cannot + "stage " + stage.number() + ": " + wrong,
        run + cannot + stage + ": " + wrong);
  }

  /** {@return path of what is wrong; empty if that is no part of the graph} */
  public String place() {
    return place;
  }

  /** {@return what is wrong, without saying where} */
  public String wrong() {
    return wrong;
  }
}
