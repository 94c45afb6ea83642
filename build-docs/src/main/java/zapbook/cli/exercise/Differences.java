package zapbook.cli.exercise;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.List;
import java.util.function.Function;
import zapbook.cli.kit.Paint;
import zapbook.proof.Exercise;
import zapbook.proof.Part;
import zapbook.proof.SourceText;

/** How the learner's files of an exercise differ from others. */
public final class Differences {

  private static final int CONTEXT = 3;

  private Differences() {}

  /** From the starter to his, as lines; none if they are equal. */
  static List<String> fromStarter(Exercise exercise, Paint paint) {
    return all(exercise, paint, part ->
        lines("starter", part.pristineText(), "yours", mine(part)));
  }

  /** From his to the answer, as lines; none if they are equal. */
  public static List<String> toAnswer(Exercise exercise, Paint paint) {
    return all(exercise, paint, part ->
        lines("yours", mine(part), "the answer", part.answerText()));
  }

  private static List<String> all(Exercise exercise, Paint paint,
      Function<Part, List<String>> lines) {
    return exercise.parts().stream().map(lines).flatMap(List::stream)
        .map(line -> inColour(paint, line)).toList();
  }

  private static SourceText mine(Part part) {
    return part.starterText().orElseThrow();
  }

  private static List<String> lines(
      String from, SourceText old, String to, SourceText changed) {
    List<String> before = old.text().lines().toList();
    Patch<String> patch =
        DiffUtils.diff(before, changed.text().lines().toList());
    return UnifiedDiffUtils.generateUnifiedDiff(
        from, to, before, patch, CONTEXT);
  }

  private static String inColour(Paint paint, String line) {
    if (line.startsWith("+")) return paint.good(line);
    if (line.startsWith("-")) return paint.bad(line);
    return line.startsWith("@@") ? paint.bold(line) : line;
  }
}
