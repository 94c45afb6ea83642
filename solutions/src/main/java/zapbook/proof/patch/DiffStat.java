package zapbook.proof.patch;

import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;

/** The small table that a mailed patch shows before the difference: how many lines change. */
record DiffStat(String path, Patch<String> difference) {

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
    int signs = scaled(all, all);
    boolean more = added() >= removed();
    int minus = more ? scaled(removed(), all) : signs - scaled(added(), all);
    int plus = signs - minus;
    return " " + path + " | " + all + " " + "+".repeat(plus) + "-".repeat(minus) + "\n"
        + " 1 file changed" + told(added(), "insertion", "+")
        + told(removed(), "deletion", "-") + "\n";
  }

  /** So many signs git draws for lines, where the most lines get {@link #WIDEST} signs. */
  private static int scaled(int lines, int most) {
    return lines == 0 || most <= WIDEST ? lines : 1 + lines * (WIDEST - 1) / most;
  }

  private static String told(int lines, String what, String sign) {
    String plural = lines == 1 ? "" : "s";
    return lines == 0 ? "" : ", " + lines + " " + what + plural + "(" + sign + ")";
  }
}
