package zapbook.proof;

import java.util.Optional;

/**
 * What an exercise says about itself.
 *
 * @param title the title, as the book prints it
 * @param className the simple name of the class that the learner edits first
 * @param minutes how long a first solution may take, in minutes
 * @param page the id of the chapter that tells the story
 * @param superclass the full name of the stage that the class extends; empty for a review
 * @param answeredIn the full name of the class of {@code code} where the answer's routines
 *     stand; empty for a review
 * @param ownStart true where the starting point is made up, not inherited from the stage
 * @param mine which earlier class of the learner's its tests can be tried on; mostly none
 */
public record About(String title, String className, int minutes, String page,
    String superclass, String answeredIn, boolean ownStart, Optional<Mine> mine) {

  /** True where the learner changes the MMU; in a review he only judges a change. */
  public boolean changesTheMmu() {
    return !superclass.isEmpty();
  }
}
