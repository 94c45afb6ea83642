package zapbook.golden;

import java.util.Arrays;
import java.util.List;

/** The zap step of one page, as the events tell it. */
final class Step {
  private static final String NEVER_ENDED = "?";

  final int page;
  /** The page whose step called this one, 0 for a walk. */
  private final int by;
  /** Unsync leaves that were visited on the way. */
  private long visited;
  /** Where the page was at the end. */
  private String destination = NEVER_ENDED;

  Step(int page, int by) {
    this.page = page;
    this.by = by;
  }

  void visitedLeaves(long leaves) {
    visited = leaves;
  }

  /** Where it is: p private, z the VM's zapped list, h head, n no list. */
  void endedAt(String place) {
    destination = place;
  }

  /** Whether other pages may have gone, too. */
  boolean unstable() {
    return visited > 0;
  }

  /** What came loose: the leaves, and the page itself. */
  long zapped() {
    boolean self = destination.equals("p") || destination.equals("z");
    return visited + (self ? 1 : 0);
  }

  List<Object> fields(boolean split) {
    Object unstable = split ? (Object) (unstable() ? 1L : 0L) : null;
    return Arrays.asList(
        (long) page, (long) by, zapped(), unstable, destination);
  }
}
