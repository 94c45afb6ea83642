package zapbook.proof.patch;

import java.util.List;
import java.util.function.ToIntFunction;

/** The small table that a mailed patch shows before the difference: how many lines change. */
record DiffStat(List<FileChange> changes) {

  /** As many signs as fit; more lines are drawn to scale, as git does. */
  private static final int WIDEST = 40;

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    changes.forEach(change -> text.append(line(change)).append('\n'));
    int files = changes.size();
    return text + " " + files + (files == 1 ? " file" : " files") + " changed"
        + told(sum(FileChange::added), "insertion", "+")
        + told(sum(FileChange::removed), "deletion", "-") + "\n";
  }

  private String line(FileChange change) {
    int paths = widest(one -> one.path().length());
    int numbers = widest(one -> ("" + all(one)).length());
    int most = widest(DiffStat::all);
    int fewer = scaled(Math.min(change.added(), change.removed()), most);
    int more = scaled(all(change), most) - fewer;
    boolean grows = change.added() >= change.removed();
    return String.format(" %-" + paths + "s | %" + numbers + "d %s%s", change.path(),
        all(change), "+".repeat(grows ? more : fewer), "-".repeat(grows ? fewer : more));
  }

  private int widest(ToIntFunction<FileChange> what) {
    return changes.stream().mapToInt(what).max().orElse(0);
  }

  private int sum(ToIntFunction<FileChange> what) {
    return changes.stream().mapToInt(what).sum();
  }

  private static int all(FileChange change) {
    return change.added() + change.removed();
  }

  private static int scaled(int lines, int most) {
    if (most < WIDEST || lines == 0) {
      return lines;
    }
    return 1 + lines * (WIDEST - 1) / most;
  }

  private static String told(int lines, String what, String sign) {
    String plural = lines == 1 ? "" : "s";
    return lines == 0 ? "" : ", " + lines + " " + what + plural + "(" + sign + ")";
  }
}
