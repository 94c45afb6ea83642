package zapbook.cli.exercise;

import java.io.IOException;
import java.nio.file.Files;
import zapbook.proof.Exercise;

/**
 * Why a process left no paper.
 *
 * @param why what its code did, without an end of the sentence
 * @param next what to do about it, a sentence
 */
record Ending(String why, String next) {

  /** A process that was stopped, because it took too long. */
  static Ending stopped(Exercise exercise, Desk desk) throws IOException {
    return new Ending("its tests did not come to an end and were stopped"
        + when(desk), "look for what " + exercise.about().className()
        + " does that never ends.");
  }

  /** A process that ended before it had to. */
  static Ending early(Exercise exercise, Desk desk, boolean outOfMemory,
      String heap) throws IOException {
    String name = exercise.about().className();
    boolean exited = Files.exists(desk.exited());
    if (!exited && outOfMemory) {
      return new Ending("its code filled the memory of " + heap + when(desk),
          "look for what " + name + " collects and never lets go of,"
              + " perhaps in a loop that does not end.");
    }
    String place = Desk.text(desk.exited());
    return new Ending((exited ? "its code called System.exit"
        + (place.isEmpty() ? "" : " at " + place)
        : "its code ended the process that ran it") + when(desk),
        "take System.exit and Runtime.halt out of " + name
            + "; a routine ends with return.");
  }

  private static String when(Desk desk) throws IOException {
    String test = Desk.text(desk.running());
    return test.isEmpty() ? "" : ", in the test '" + test + "'";
  }
}
