package zapbook.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** Many of them in few words, such as {@code 0 to 9, 3b, 6b, 0r to 9r}. */
  public static String listed(Collection<ExerciseId> ids) {
    TreeMap<String, TreeSet<Integer>> byLetter = new TreeMap<>();
    ids.forEach(id -> byLetter.computeIfAbsent(id.letter, letter -> new TreeSet<>())
        .add(id.chapter));
    List<String> runs = new ArrayList<>();
    byLetter.forEach((letter, chapters) -> {
      for (int first : chapters) {
        if (!chapters.contains(first - 1)) {
          runs.add(run(first, chapters, letter));
        }
      }
    });
    return String.join(", ", runs);
  }

  private static String run(int first, Set<Integer> chapters, String letter) {
    int last = first;
    while (chapters.contains(last + 1)) {
      last++;
    }
    return first + letter + (last == first ? "" : " to " + last + letter);
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
