package zapbook.cli.progress;

import java.util.Optional;
import zapbook.proof.Exercise;

/**
 * Where the reader was.
 *
 * @param chapter the chapter's number, 0 to 10
 * @param exercise the exercise he was at; empty if he read or played
 */
public record Place(int chapter, Optional<String> exercise) {

  /** In a chapter's text, or its shell. */
  public static Place in(int chapter) {
    return new Place(chapter, Optional.empty());
  }

  /** At an exercise. */
  public static Place at(Exercise exercise) {
    return new Place(exercise.chapter(), Optional.of(exercise.id()));
  }

  /** Whether the reader was at that exercise, or in its chapter. */
  public boolean has(Exercise one) {
    return exercise.map(one.id()::equals).orElse(one.chapter() == chapter);
  }

  @Override
  public String toString() {
    return exercise.map(id -> "exercise " + id)
        .orElse("chapter " + chapter);
  }
}
