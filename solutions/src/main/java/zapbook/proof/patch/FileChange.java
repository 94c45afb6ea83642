package zapbook.proof.patch;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.List;

/**
 * One file that a patch changes.
 *
 * @param path the file, from the kit's folder
 * @param before its text before
 * @param after its text after
 */
public record FileChange(String path, String before, String after) {

  private static final int CONTEXT = 3;

  /**
   * Refuses what is no change.
   *
   * @throws IllegalArgumentException if a text does not end with a line feed, or both are equal
   */
  public FileChange {
    if (!before.endsWith("\n") || !after.endsWith("\n")) {
      throw new IllegalArgumentException(path + " does not end with a line feed");
    }
    if (before.equals(after)) {
      throw new IllegalArgumentException(path + ": the answer is the starter");
    }
  }

  /** The difference alone, as {@code diff -u} prints it. */
  public String diff() {
    List<String> lines = UnifiedDiffUtils.generateUnifiedDiff("a/" + path, "b/" + path,
        before.lines().toList(), difference(), CONTEXT);
    return String.join("\n", lines) + "\n";
  }

  /** The difference with the head that git puts above it. */
  String gitDiff() {
    return "diff --git a/" + path + " b/" + path + "\n"
        + "index " + Blob.name(before) + ".." + Blob.name(after) + " 100644\n" + diff();
  }

  int added() {
    return difference().getDeltas().stream().map(AbstractDelta::getTarget)
        .mapToInt(chunk -> chunk.size()).sum();
  }

  int removed() {
    return difference().getDeltas().stream().map(AbstractDelta::getSource)
        .mapToInt(chunk -> chunk.size()).sum();
  }

  private Patch<String> difference() {
    return DiffUtils.diff(before.lines().toList(), after.lines().toList());
  }
}
