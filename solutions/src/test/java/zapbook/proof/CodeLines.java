package zapbook.proof;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import zapbook.proof.syntax.Tokens;

/**
 * The lines of a Java text that hold code worth a proof: not blanks, comments, imports,
 * annotations, lone brackets or the line that opens a method. A change of these alone changes
 * nothing, or goes with another.
 *
 * @param lines the code of each line, by its number counted from 1
 */
record CodeLines(TreeMap<Integer, String> lines) {
  private static final Pattern TRIVIAL = Pattern.compile(
      "[{}() ;]*|import .*|@ \\w+|(?!else |new |return )(\\w+ )+\\w+ \\([^()]*\\) \\{");

  static CodeLines of(String text) {
    TreeMap<Integer, String> lines = new TreeMap<>();
    Tokens.byLine(text).forEach((number, tokens) -> {
      String code = String.join(" ", tokens);
      if (!TRIVIAL.matcher(code).matches()) {
        lines.put(number, text.lines().skip(number - 1L).findFirst().orElseThrow()
            .replaceAll("//.*", "").strip());
      }
    });
    return new CodeLines(lines);
  }

  /**
   * What differs from an earlier text.
   *
   * @return lines of this text by their numbers; where lines are gone and none came, the line
   *     that follows, its number with a minus sign
   */
  Map<Integer, String> changedFrom(CodeLines before) {
    List<Integer> numbers = new ArrayList<>(lines.keySet());
    Map<Integer, String> changed = new TreeMap<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(
        List.copyOf(before.lines.values()), List.copyOf(lines.values())).getDeltas()) {
      int from = delta.getTarget().getPosition();
      for (int at = from; at < from + delta.getTarget().size(); at++) {
        changed.put(numbers.get(at), lines.get(numbers.get(at)));
      }
      if (delta.getTarget().size() == 0) {
        boolean end = from == numbers.size();
        int next = end ? 1 + lines.lastKey() : numbers.get(from);
        changed.put(-next, end ? "gone at the end" : "gone before: " + lines.get(next));
      }
    }
    return changed;
  }
}
