package zapbook.proof.patch;

import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;

/** The small table that a mailed patch shows before the difference: how many lines change. */
record DiffStat(String path, Patch<String> difference) {

  /** As many signs as fit; more lines are drawn to scale, as git does. */
  private static final int WIDEST = 40;

  private int added() {
    return difference.getDeltas().stream().map(AbstractDelta::getTarget)
        .mapToInt(chunk -> chunk.size()).sum();
  }

  private int removed() {
    return difference.getDeltas().stream().map(AbstractDelta::getSource)
        .mapToInt(chunk -> chunk.size()).sum();
  }

  @Override
  public String toString() {
    int all = added() + removed();
    int fewer = scaled(Math.min(added(), removed()), all);
    int more = scaled(all, all) - fewer;
    boolean grows = added() >= removed();
    int plus = grows ? more : fewer;
    int minus = grows ? fewer : more;
    return " " + path + " | " + all + " " + "+".repeat(plus) + "-".repeat(minus) + "\n"
        + " 1 file changed" + told(added(), "insertion", "+")
        + told(removed(), "deletion", "-") + "\n";
  }

  private static int scaled(int lines, int all) {
    if (all < WIDEST || lines == 0) {
      return lines;
    }
    return 1 + lines * (WIDEST - 1) / all;
  }

  private static String told(int lines, String what, String sign) {
    String plural = lines == 1 ? "" : "s";
    return lines == 0 ? "" : ", " + lines + " " + what + plural + "(" + sign + ")";
  }
}
