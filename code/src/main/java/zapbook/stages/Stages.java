package zapbook.stages;

import java.util.List;

/** All stages, in the order of the chapters. */
public final class Stages {
  private static final List<Stage> ALL = List.of(
      new Stage(0, "Two page tables and one lock", null, List.of(),
          List.of("handleDirectFault", "prepareZapPage", "zapAllPages",
              "zapOldestPage", "makeMmuPagesAvailable"),
          List.of(), Stage0::new));

  private Stages() { }

  /** {@return all stages, the first has number 0} */
  public static List<Stage> all() {
    return ALL;
  }

  /**
   * A stage by its number.
   *
   * @param number 0 to the number of the last stage
   * @return the stage
   * @throws IllegalArgumentException if there is none
   */
  public static Stage stage(int number) {
    if (number < 0 || number >= ALL.size()) {
      throw new IllegalArgumentException("there is no stage " + number
          + ", expected 0 to " + (ALL.size() - 1));
    }
    return ALL.get(number);
  }
}
