package zapbook.proof;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the reader calls an exercise: the chapter's number, and a letter for all but the first of
 * a chapter: {@code b} the second, {@code c} the capstone, {@code r} the review of a patch.
 *
 * @param chapter the chapter's number
 * @param letter one small letter, or nothing
 */
public record ExerciseId(int chapter, String letter) implements Comparable<ExerciseId> {

  private static final Pattern TYPED = Pattern.compile("(?:ch)?0*(\\d{1,2})([a-z]?)");
  private static final Comparator<ExerciseId> ORDER =
      Comparator.comparingInt(ExerciseId::chapter).thenComparing(ExerciseId::letter);

  /** What was typed, or the name of a folder: {@code 3r}, {@code 03r} and {@code ch03r}. */
  public static Optional<ExerciseId> of(String typed) {
    Matcher matcher = TYPED.matcher(typed);
    return matcher.matches()
        ? Optional.of(new ExerciseId(Integer.parseInt(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  /** The chapters in their order, and in each chapter the one without a letter first. */
  @Override
  public int compareTo(ExerciseId other) {
    return ORDER.compare(this, other);
  }

  /** As the reader types it, such as {@code 3r}. */
  @Override
  public String toString() {
    return chapter + letter;
  }
}
